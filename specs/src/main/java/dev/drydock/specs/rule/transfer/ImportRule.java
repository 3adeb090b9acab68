package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is taken over belongs to a resource of the spec, and is named once.
public final class ImportRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var before = new ArrayList<Transfer.Import>();
    for (var one : drafts.transfers(Transfer.Import.class)) {
      if (drafts.find(one.to().address()).isEmpty()) {
        report.accept(Ends.absent(one.to(), drafts));
      }
      before.stream()
          .filter(other -> overlap(one, other))
          .findFirst()
          .ifPresent(other -> report.accept(Ends.twice(one.to(), List.of(other.to()))));
      before.add(one);
    }
  }

  /// Whether two blocks mean one object: without an id a block means every object.
  private static boolean overlap(Transfer.Import one, Transfer.Import other) {
    return one.to().address().equals(other.to().address())
        && (one.id().isEmpty() || other.id().isEmpty() || one.id().equals(other.id()));
  }
}
