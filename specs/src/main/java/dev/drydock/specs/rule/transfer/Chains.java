package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/// Moves that follow each other, as a resource was renamed more than once.
///
/// @param next the first move from each address
record Chains(Map<Address, Transfer.Move> next) {
  Chains {
    next = Collections.unmodifiableMap(new TreeMap<>(next));
  }

  static Chains of(Drafts drafts) {
    var next = new TreeMap<Address, Transfer.Move>();
    moves(drafts).forEach(move -> next.putIfAbsent(move.from().address(), move));
    return new Chains(next);
  }

  /// Return the moves of what can be moved: whatever is said of the platform is refused as such.
  static List<Transfer.Move> moves(Drafts drafts) {
    return drafts.transfers(Transfer.Move.class).stream()
        .filter(move -> !ofPlatform(move))
        .toList();
  }

  static boolean ofPlatform(Transfer.Move move) {
    return move.from().address().kind().equals(Kind.AZURE.word());
  }

  /// Return what an address has become after all moves.
  Address today(Address address) {
    var at = address;
    var seen = new LinkedHashSet<Address>();
    while (next.containsKey(at) && seen.add(at)) {
      at = next.get(at).to().address();
    }
    return at;
  }

  boolean leaves(Address address) {
    return next.containsKey(address);
  }

  Optional<Transfer.Move> from(Address address) {
    return Optional.ofNullable(next.get(address));
  }

  /// Return the moves that lead back to where `start` begins, itself first; none where it does not
  /// come back.
  List<Transfer.Move> circle(Transfer.Move start) {
    SequencedSet<Transfer.Move> path = new LinkedHashSet<>();
    var at = Optional.of(start);
    while (at.isPresent() && path.add(at.get())) {
      at = from(at.get().to().address());
    }
    return at.filter(start::equals).isPresent() ? List.copyOf(path) : List.of();
  }
}
