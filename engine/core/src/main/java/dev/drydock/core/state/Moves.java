package dev.drydock.core.state;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// Tells where what a mark names is in the spec now, as its `moved` blocks say. The versions of an
/// endpoint move with it.
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
    if (moved.containsKey(address) || !isVersion(address)) {
      return moved.getOrDefault(address, address);
    }
    var endpoint = Address.of(Kind.ENDPOINT.word(), address.labels().getFirst());
    var labels = new ArrayList<>(address.labels());
    labels.set(0, moved.getOrDefault(endpoint, endpoint).labels().getFirst());
    return new Address(address.kind(), labels);
  }

  private static boolean isVersion(Address address) {
    return address.kind().equals(Kind.VERSION.word()) && address.labels().size() == 2;
  }
}
