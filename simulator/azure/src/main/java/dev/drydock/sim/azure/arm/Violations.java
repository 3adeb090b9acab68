package dev.drydock.sim.azure.arm;

import java.util.ArrayList;
import java.util.List;

/// Gathers what a request does wrong, so that one answer names all of it.
public final class Violations {
  private final List<ErrorDetail> found = new ArrayList<>();

  public void add(String code, String target, String message) {
    found.add(new ErrorDetail(code, message, target));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// Refuse the request with 400 when anything was found. A single violation speaks for itself;
  /// several are listed beneath `code`.
  public void refuse(String code) {
    if (found.isEmpty()) {
      return;
    }
    var first = found.getFirst();
    var head =
        found.size() == 1
            ? first
            : ErrorDetail.of(code, "The request has " + found.size() + " faults; see details.");
    throw Refused.of(400, head, found);
  }
}
