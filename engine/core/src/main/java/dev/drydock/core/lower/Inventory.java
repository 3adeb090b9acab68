package dev.drydock.core.lower;

import static dev.drydock.specs.diagnostic.Code.DRY0402;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that was lowered, each identity once.
final class Inventory {
  private final Map<ObjectId, DesiredObject> byId = new LinkedHashMap<>();
  private final Map<ObjectAddress, DesiredObject> byAddress = new TreeMap<>();
  private final Map<Address, List<DesiredObject>> byResource = new TreeMap<>();

  private Inventory() {}

  static Inventory of(Spec spec, List<DesiredObject> objects) {
    var inventory = new Inventory();
    var faults = new ArrayList<Diagnostic>();
    for (var object : objects) {
      inventory.add(object).ifPresent(other -> faults.add(clash(spec, object, other)));
    }
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    return inventory;
  }

  Collection<DesiredObject> all() {
    return byAddress.values();
  }

  DesiredObject at(ObjectAddress address) {
    var object = byAddress.get(address);
    if (object == null) {
      throw new IllegalArgumentException(
          "Nothing was lowered to " + address + ". This is a bug in Drydock.");
    }
    return object;
  }

  Optional<DesiredObject> find(ObjectId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Return the objects of a resource; one that it shares with another resource is among them.
  List<DesiredObject> of(Address resource) {
    return byResource.getOrDefault(resource, List.of());
  }

  /// Take an object in, or return the one of the same identity that stands in its way. Content that
  /// is named by what it holds stands in nobody's way: two resources may share it.
  private Optional<DesiredObject> add(DesiredObject object) {
    var known = byId.putIfAbsent(object.id(), object);
    if (known == null) {
      if (byAddress.putIfAbsent(object.address(), object) != null) {
        throw new IllegalArgumentException(
            "Two objects have the address " + object.address() + ". This is a bug in Drydock.");
      }
      byResource.computeIfAbsent(object.address().resource(), _ -> new ArrayList<>()).add(object);
      return Optional.empty();
    }
    if (known.present() == Present.SAME && object.present() == Present.SAME) {
      byResource.computeIfAbsent(object.address().resource(), _ -> new ArrayList<>()).add(known);
      return Optional.empty();
    }
    return Optional.of(known);
  }

  private static Diagnostic clash(Spec spec, DesiredObject object, DesiredObject other) {
    var first = spec.at(other.address().resource());
    var second = spec.at(object.address().resource());
    return Diagnostic.at(
            second.span(),
            DRY0402,
            "means the same object as " + first.address(),
            "Both "
                + first.address()
                + " and "
                + second.address()
                + " would make "
                + object.type().name()
                + " "
                + object.id()
                + ". Give one of them another name, or remove it.")
        .relating(List.of(new Related(first.span(), "makes it too")));
  }
}
