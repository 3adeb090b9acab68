package dev.drydock.spi;

import dev.drydock.spi.object.LiveObject;
import java.util.List;

/// What a provider saw.
public sealed interface Observation {
  /// @param objects everything in scope that exists, owned or only desired
  record Observed(List<LiveObject> objects) implements Observation {
    public Observed {
      objects = List.copyOf(objects);
    }
  }

  record Failed(ProviderFault fault) implements Observation {}
}
