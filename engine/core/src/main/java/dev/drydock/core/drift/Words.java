package dev.drydock.core.drift;

import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;

/// Says what a user calls a field of an object: the dotted word within the resource's block.
final class Words {
  private Words() {}

  /// Return the word (`node_pool.gpu.nodes`), or the path where no attribute says the field.
  static String of(ObjectAddress object, Field field) {
    if (field.attribute().isEmpty()) {
      return field.path();
    }
    var label = object.key().isEmpty() ? "" : "." + object.key() + ".";
    if (object.role() == Role.POOL) {
      return "node_pool" + label + field.attribute();
    }
    return object.role() == Role.INSTANCE_TYPE
        ? "instance_type" + label + field.attribute()
        : field.attribute();
  }
}
