package dev.drydock.spi;

import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;

/// Where to look: all that carries the stack's mark, and all that the spec wants whether marked or
/// not. A provider looks only at its own API.
public record Scope(Spec spec, List<DesiredObject> desired) {
  public Scope {
    desired = List.copyOf(desired);
  }

  public String stack() {
    return spec.stack();
  }
}
