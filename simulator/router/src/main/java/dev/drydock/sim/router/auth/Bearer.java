package dev.drydock.sim.router.auth;

import java.util.List;
import java.util.Optional;

/// Reads the header `Authorization`.
public final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /// Return what a bearer shows: `Bearer KEY`, the scheme in any case.
  ///
  /// @param headers every value of the header; two are as good as none
  public static Optional<String> of(List<String> headers) {
    if (headers.size() != 1) {
      return Optional.empty();
    }
    var value = headers.getFirst();
    if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return Optional.of(value.substring(SCHEME.length()).strip()).filter(text -> !text.isEmpty());
  }
}
