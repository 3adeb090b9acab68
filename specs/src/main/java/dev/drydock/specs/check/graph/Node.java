package dev.drydock.specs.check.graph;

import dev.drydock.specs.check.declared.Outline;

/// Something that is worked out: a local, a resource's block, or an input or output of a module.
///
/// @param where the spec or module that declares it
/// @param name `local.size`, `endpoint.scoring`, `var.size`, `output.url`
public record Node(Outline where, String name) {
  @Override
  public String toString() {
    return where.name(name);
  }
}
