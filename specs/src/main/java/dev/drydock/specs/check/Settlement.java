package dev.drydock.specs.check;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.rule.transfer.Chains;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Says what the transfers of a spec without faults come to.
///
/// Every move leads to the name of today, however often a resource was renamed; and the versions of
/// an endpoint that was renamed go with it, because its name is the first part of theirs.
record Settlement(Drafts drafts, Chains chains) {
  static Transfers of(Drafts drafts) {
    var settlement = new Settlement(drafts, Chains.of(drafts));
    return new Transfers(settlement.imports(), settlement.moves(), settlement.removals());
  }

  private List<Transfers.Import> imports() {
    return drafts.transfers(Transfer.Import.class).stream()
        .map(one -> new Transfers.Import(one.to().address(), one.id(), one.span()))
        .toList();
  }

  private List<Transfers.Removal> removals() {
    return drafts.transfers(Transfer.Removal.class).stream()
        .map(one -> new Transfers.Removal(one.from().address(), one.destroy(), one.span()))
        .toList();
  }

  private List<Transfers.Move> moves() {
    var moves = new ArrayList<Transfers.Move>();
    for (var move : drafts.transfers(Transfer.Move.class)) {
      var from = move.from().address();
      moves.add(new Transfers.Move(from, chains.today(from), move.span()));
    }
    var named = named();
    for (var endpoint : List.copyOf(moves)) {
      drafts
          .find(endpoint.to())
          .filter(one -> one.kind() == Kind.ENDPOINT)
          .ifPresent(one -> versions(endpoint, one, named, moves));
    }
    return moves;
  }

  /// Return every address that a block speaks of: it says for itself what becomes of it.
  private Set<Address> named() {
    var named = new TreeSet<Address>();
    for (var transfer : drafts.transfers()) {
      switch (transfer) {
        case Transfer.Import _ -> {}
        case Transfer.Move move ->
            named.addAll(List.of(move.from().address(), move.to().address()));
        case Transfer.Removal removal -> named.add(removal.from().address());
      }
    }
    return named;
  }

  private void versions(
      Transfers.Move endpoint, Draft today, Set<Address> named, List<Transfers.Move> moves) {
    for (var version : drafts.versionsOf(today)) {
      var to = version.address();
      var from = Address.of(to.kind(), endpoint.from().labels().getFirst(), to.labels().getLast());
      if (!named.contains(from) && !named.contains(to)) {
        moves.add(new Transfers.Move(from, to, endpoint.span()));
      }
    }
  }
}
