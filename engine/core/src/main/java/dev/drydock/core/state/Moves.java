package dev.drydock.core.state;

import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells where what a mark names is in the spec now, as its `moved` blocks say. The versions of an
/// endpoint move with it, and so does all that is in a module.
public final class Moves {
  private final Map<Address, Address> moved = new TreeMap<>();

  private Moves() {}

  public static Moves of(Spec spec) {
    var moves = new Moves();
    for (Transfers.Move move : spec.transfers().moves()) {
      moves.moved.put(move.from(), move.to());
    }
    return moves;
  }

  public ObjectAddress now(ObjectAddress then) {
    return moved.isEmpty()
        ? then
        : new ObjectAddress(now(then.resource()), then.role(), then.key());
  }

  /// Follow an address through as many moves as there are; a circle ends where it began.
  public Address now(Address then) {
    var here = then;
    for (int i = 0; i < moved.size(); i++) {
      here = next(here);
    }
    return here;
  }

  private Address next(Address address) {
    var exact = moved.get(address);
    if (exact != null) {
      return exact;
    }
    for (var endpoint : Kin.endpoints(address)) {
      var to = moved.get(endpoint);
      if (to != null) {
        return follow(address, endpoint, to);
      }
    }
    return inModule(address);
  }

  /// Let a version go where its endpoint goes; the key of an instance goes with it.
  private static Address follow(Address version, Address from, Address to) {
    var labels = List.of(to.labels().getFirst(), version.labels().getLast());
    var key = version.key().equals(from.key()) ? to.key() : version.key();
    return new Address(to.modules(), version.kind(), labels, key);
  }

  /// Go where a module around the address has gone, the innermost that has.
  private Address inModule(Address address) {
    for (int depth = address.modules().size(); depth > 0; depth--) {
      var path = address.modules().subList(0, depth);
      var to = Optional.ofNullable(moved.get(Address.module(path)));
      var whole = Optional.ofNullable(moved.get(Address.module(Kin.whole(path))));
      var there = to.or(() -> whole.map(one -> keyed(one, path.getLast().key())));
      if (there.isPresent()) {
        var rest = address.modules().subList(depth, address.modules().size());
        return new Address(rest, address.kind(), address.labels(), address.key())
            .within(there.get().modules());
      }
    }
    return address;
  }

  /// Let the instances of a module that was renamed as a whole keep their keys.
  private static Address keyed(Address whole, Optional<String> key) {
    var path = new ArrayList<>(whole.modules());
    var last = path.removeLast();
    path.add(new Address.Module(last.name(), last.key().or(() -> key)));
    return Address.module(path);
  }
}
