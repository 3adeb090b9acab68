package dev.drydock.spi;

import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a service has logged of changes to objects.
public sealed interface History {
  /// @param traces by object, the latest first; objects of which nothing is logged are absent
  record Told(SortedMap<ObjectId, List<Trace>> traces) implements History {
    public Told {
      traces = Collections.unmodifiableSortedMap(new TreeMap<>(traces));
    }
  }

  record Failed(ProviderFault fault) implements History {}
}
