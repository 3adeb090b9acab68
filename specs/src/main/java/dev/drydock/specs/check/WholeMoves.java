package dev.drydock.specs.check;

import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes moves of whole modules, and of repeated blocks without a key, for the moves of each
/// resource that they mean: one that is in the spec, or that another move begins with.
///
/// @param drafts all resources of the spec
record WholeMoves(List<Draft> drafts) {

  /// Return the transfers with such moves apart. One that means no resource stays as it is, to be
  /// refused.
  List<Transfer> apart(List<Transfer> written) {
    if (written.stream().noneMatch(WholeMoves::isWhole)) {
      return written;
    }
    var known = new LinkedHashSet<Address>();
    drafts.forEach(draft -> known.add(draft.address()));
    written.forEach(one -> from(one).ifPresent(known::add));
    var all = apart(written, known);
    // A chain of moves of modules shows one more link in each round.
    for (int round = 0; round < written.size() && learn(all, known); round++) {
      all = apart(written, known);
    }
    return all;
  }

  private static boolean isWhole(Transfer transfer) {
    return transfer instanceof Transfer.Move(_, var to, _, _) && to.address().key().isEmpty();
  }

  private static Optional<Address> from(Transfer transfer) {
    return transfer instanceof Transfer.Move(var from, _, _, _) && !from.address().isModule()
        ? Optional.of(from.address())
        : Optional.empty();
  }

  private static boolean learn(List<Transfer> transfers, Set<Address> known) {
    var before = known.size();
    transfers.forEach(one -> from(one).ifPresent(known::add));
    return known.size() > before;
  }

  private static List<Transfer> apart(List<Transfer> written, Set<Address> known) {
    var all = new ArrayList<Transfer>();
    for (var one : written) {
      var moves = one instanceof Transfer.Move move ? each(move, known) : List.<Transfer>of();
      all.addAll(moves.isEmpty() ? List.of(one) : moves);
    }
    return all;
  }

  /// Return a move for each resource that a move of something whole means.
  private static List<Transfer> each(Transfer.Move move, Set<Address> known) {
    var from = move.from().address();
    var to = move.to().address();
    if (from.isModule() != to.isModule() || known.contains(to)) {
      return List.of();
    }
    return known.stream()
        .filter(to::covers)
        .<Transfer>map(address ->
            new Transfer.Move(
                new Transfer.End(then(from, to, address), move.from().span()),
                new Transfer.End(address, move.to().span()),
                true,
                move.span()))
        .toList();
  }

  /// Return what a resource was called before. A key that is not written stays.
  private static Address then(Address from, Address to, Address now) {
    if (!to.isModule()) {
      return from.key().isPresent() ? from : from.at(now.key());
    }
    int depth = to.modules().size();
    var last = from.modules().getLast();
    var kept = to.modules().getLast().key().isPresent() || last.key().isPresent();
    var key = kept ? last.key() : now.modules().get(depth - 1).key();
    var modules = new ArrayList<>(from.modules().subList(0, from.modules().size() - 1));
    modules.add(new Address.Module(last.name(), key));
    modules.addAll(now.modules().subList(depth, now.modules().size()));
    return new Address(modules, now.kind(), now.labels(), now.key());
  }
}
