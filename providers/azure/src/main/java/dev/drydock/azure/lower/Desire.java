package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers what one object should be.
final class Desire {
  private final ArmType type;
  private final ObjectAddress address;
  private final ArmId id;
  private final Map<String, Value> fields = new LinkedHashMap<>();
  private final LinkedHashMap<String, Value> arguments = new LinkedHashMap<>();
  private final List<Edge> needs = new ArrayList<>();
  private final List<ObjectId> containers;
  private Present present = Present.REFUSE;

  private Desire(ArmType type, ObjectAddress address, ArmId id) {
    this.type = type;
    this.address = address;
    this.id = id;
    this.containers = new ArrayList<>(type.containers(id));
  }

  static Desire of(ArmType type, Address resource, Role role, ArmId id) {
    return new Desire(type, ObjectAddress.of(resource, role), id);
  }

  static Desire of(ArmType type, ObjectAddress address, ArmId id) {
    return new Desire(type, address, id);
  }

  /// Assert a field; null asserts nothing.
  Desire set(String path, Value value) {
    if (type.type().field(path).isEmpty()) {
      throw new IllegalArgumentException(
          type.name() + " has no field " + path + ". This is a bug in Drydock.");
    }
    fields.put(path, value);
    return this;
  }

  Desire set(String path, String text) {
    return set(path, Value.of(text));
  }

  Desire set(String path, boolean flag) {
    return set(path, Value.of(flag));
  }

  Desire set(String path, Optional<String> text) {
    return text.isPresent() ? set(path, text.get()) : this;
  }

  /// Assert that the service calls the object sound.
  Desire sound() {
    return set("properties.provisioningState", dev.drydock.azure.arm.Shape.SOUND);
  }

  /// Send something with a create that is not compared afterwards.
  Desire once(String path, Value value) {
    return argument(ArmType.ONCE + path, value);
  }

  Desire argument(String name, Value value) {
    arguments.put(name, value);
    return this;
  }

  Desire needs(Address resource, Role role) {
    needs.add(new Edge(resource, role));
    return this;
  }

  Desire within(ObjectId container) {
    containers.add(container);
    return this;
  }

  Desire present(Present meaning) {
    present = meaning;
    return this;
  }

  DesiredObject object() {
    var ordered = new LinkedHashMap<String, Value>();
    for (var field : type.type().fields()) {
      var value = fields.getOrDefault(field.path(), Value.absent());
      if (!value.isNull()) {
        ordered.put(field.path(), value);
      }
    }
    return new DesiredObject(
        address, id.id(), type.type(), ordered, arguments, needs, containers, present);
  }
}
