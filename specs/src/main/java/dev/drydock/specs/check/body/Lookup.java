package dev.drydock.specs.check.body;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.SequencedMap;

/// Gives the finished attributes of another resource; none while that one is being worked out
/// itself or when it does not exist.
@FunctionalInterface
public interface Lookup {
  SequencedMap<String, Value> attributes(Address address);
}
