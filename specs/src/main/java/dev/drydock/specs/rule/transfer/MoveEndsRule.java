package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A move leads from what is gone to what is there, and from nothing that was removed.
public final class MoveEndsRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var chains = Chains.of(drafts);
    for (var move : Chains.moves(drafts)) {
      if (chains.circle(move).isEmpty()) {
        drafts
            .find(move.from().address())
            .ifPresent(draft -> report.accept(Ends.stays(move.from(), draft)));
      }
      if (ends(move.to().address(), drafts, chains) && !isRemoved(move.to(), drafts)) {
        report.accept(Ends.absent(move.to(), drafts));
      }
    }
    drafts.transfers(Transfer.Removal.class).stream()
        .flatMap(removal -> both(removal.from(), drafts, chains).stream())
        .forEach(report);
  }

  /// Whether nothing is at an address, neither a resource nor another move.
  private static boolean ends(Address address, Drafts drafts, Chains chains) {
    return drafts.find(address).isEmpty() && !chains.leaves(address);
  }

  private static boolean isRemoved(Transfer.End to, Drafts drafts) {
    return drafts.transfers(Transfer.Removal.class).stream()
        .anyMatch(removal -> removal.from().address().equals(to.address()));
  }

  private static Optional<Diagnostic> both(Transfer.End removed, Drafts drafts, Chains chains) {
    var address = removed.address();
    var from = chains.from(address).map(Transfer.Move::from);
    return from.or(() -> reached(address, drafts, chains))
        .map(moved ->
            Diagnostic.at(
                    removed.span(),
                    Code.DRY0355,
                    address + " has moved, too",
                    "A resource was either renamed or taken out. If it was renamed first, keep the"
                        + " removed block alone, with the name from which the move led.")
                .relating(List.of(new Related(moved.span(), "moved here"))));
  }

  private static Optional<Transfer.End> reached(Address address, Drafts drafts, Chains chains) {
    return Chains.moves(drafts).stream()
        .map(Transfer.Move::to)
        .filter(to -> to.address().equals(address) && ends(address, drafts, chains))
        .findFirst();
  }
}
