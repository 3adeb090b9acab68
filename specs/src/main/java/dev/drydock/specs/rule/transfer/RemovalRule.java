package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is said to be removed is no longer in the spec, and is named once.
public final class RemovalRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var before = new TreeMap<Address, Transfer.End>();
    for (var one : drafts.transfers(Transfer.Removal.class)) {
      var address = one.from().address();
      drafts.all().stream()
          .filter(draft -> address.covers(draft.address()))
          .findFirst()
          .ifPresent(draft -> report.accept(Ends.stays(one.from(), draft)));
      var first = before.putIfAbsent(address, one.from());
      if (first != null) {
        report.accept(Ends.twice(one.from(), List.of(first)));
      }
    }
  }
}
