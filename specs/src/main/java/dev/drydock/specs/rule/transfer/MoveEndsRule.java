package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A move leads from what is gone to what is there, and from nothing that was removed.
public final class MoveEndsRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var chains = Chains.of(drafts);
    var removed = new TreeSet<Address>();
    drafts.transfers(Transfer.Removal.class).forEach(one -> removed.add(one.from().address()));
    var reached = new TreeMap<Address, Transfer.End>();
    Chains.moves(drafts).forEach(move -> reached.putIfAbsent(move.to().address(), move.to()));
    for (var move : Chains.moves(drafts)) {
      if (!chains.comesBack(move)) {
        drafts
            .find(move.from().address())
            .ifPresent(draft -> report.accept(Ends.stays(move.from(), draft)));
      }
      if (ends(move.to().address(), drafts, chains) && !removed.contains(move.to().address())) {
        report.accept(Ends.absent(move.to(), drafts));
      }
    }
    drafts.transfers(Transfer.Removal.class).stream()
        .flatMap(removal -> both(removal.from(), drafts, chains, reached).stream())
        .forEach(report);
  }

  /// Whether nothing is at an address, neither a resource nor another move.
  private static boolean ends(Address address, Drafts drafts, Chains chains) {
    return drafts.find(address).isEmpty() && !chains.leaves(address);
  }

  private static Optional<Diagnostic> both(
      Transfer.End removed, Drafts drafts, Chains chains, Map<Address, Transfer.End> reached) {
    var address = removed.address();
    var from = chains.from(address).map(Transfer.Move::from);
    return from.or(() ->
            ends(address, drafts, chains)
                ? Optional.ofNullable(reached.get(address))
                : Optional.empty())
        .map(moved ->
            Diagnostic.at(
                    removed.span(),
                    Code.DRY0355,
                    address + " has moved, too",
                    "A resource was either renamed or taken out. If it was renamed first, keep the"
                        + " removed block alone, with the name from which the move led.")
                .relating(List.of(new Related(moved.span(), "moved here"))));
  }
}
