package dev.drydock.core.plan.classify;

import dev.drydock.core.state.Kin;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.value.Address;
import java.util.Map;
import java.util.TreeMap;

/// What the `removed` blocks of a spec say of resources that are no longer in it. An endpoint's
/// block speaks for its versions, too, unless they have blocks of their own.
public final class Removals {
  private final Map<Address, Boolean> destroyed = new TreeMap<>();

  private Removals() {}

  public static Removals of(Spec spec) {
    var removals = new Removals();
    for (Transfers.Removal removal : spec.transfers().removals()) {
      removals.destroyed.put(removal.from(), removal.destroy());
    }
    return removals;
  }

  /// Whether only the mark is taken off the objects of a resource.
  boolean keep(Address resource) {
    return !destroyed.getOrDefault(speaking(resource), true);
  }

  /// Whether the user wrote that the objects of a resource are to be deleted.
  public boolean destroy(Address resource) {
    return destroyed.getOrDefault(speaking(resource), false);
  }

  /// Return the block that speaks for a resource: its own, that of all its instances, its
  /// endpoint's, or that of a module around it.
  private Address speaking(Address resource) {
    return Kin.above(resource).filter(destroyed::containsKey).findFirst().orElse(resource);
  }
}
