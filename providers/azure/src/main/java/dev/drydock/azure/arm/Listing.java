package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.ProviderFault;
import java.util.List;

/// What a list held, over all its pages.
public sealed interface Listing {
  /// @param bodies empty also where the parent does not exist
  record Found(List<ObjectNode> bodies) implements Listing {
    public Found {
      bodies = List.copyOf(bodies);
    }
  }

  record Failed(ProviderFault fault) implements Listing {}
}
