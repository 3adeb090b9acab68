package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Moves that follow each other, as a resource was renamed more than once. Whatever is asked of
/// every move is worked out once, for all of them: a chain may be as long as a file.
final class Chains {
  /// The first move from each address.
  private final Map<Address, Transfer.Move> next = new TreeMap<>();

  /// Where each address that was moved ends up; itself, where it comes back.
  private final Map<Address, Address> ends = new TreeMap<>();

  /// The addresses from which a move leads back to them.
  private final Set<Address> circular = new TreeSet<>();

  private Chains(List<Transfer.Move> moves) {
    moves.forEach(move -> next.putIfAbsent(move.from().address(), move));
    next.keySet().forEach(this::follow);
  }

  static Chains of(Drafts drafts) {
    return new Chains(moves(drafts));
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

  private void follow(Address start) {
    var path = new LinkedHashSet<Address>();
    var at = start;
    while (next.containsKey(at) && !ends.containsKey(at) && path.add(at)) {
      at = next.get(at).to().address();
    }
    boolean inCircle = false;
    for (var one : path) {
      inCircle |= one.equals(at);
      if (inCircle) {
        circular.add(one);
      }
    }
    var end = ends.getOrDefault(at, at);
    path.forEach(one -> ends.put(one, circular.contains(one) ? one : end));
  }

  /// Return what an address has become after all moves.
  Address today(Address address) {
    return ends.getOrDefault(address, address);
  }

  boolean leaves(Address address) {
    return next.containsKey(address);
  }

  Optional<Transfer.Move> from(Address address) {
    return Optional.ofNullable(next.get(address));
  }

  /// Whether moves lead from a move back to where it begins.
  boolean comesBack(Transfer.Move move) {
    return circular.contains(move.from().address()) && move.equals(next.get(move.from().address()));
  }

  /// Return the moves that lead back to where `start` begins, itself first.
  List<Transfer.Move> circle(Transfer.Move start) {
    var path = new ArrayList<Transfer.Move>();
    var at = start;
    do {
      path.add(at);
      at = next.get(at.to().address());
    } while (at != null && !at.equals(start));
    return path;
  }
}
