package dev.drydock.specs.check.body;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;

/// What one block was converted to, with everything below it.
///
/// @param values complete, in the schema's order
/// @param spans where each attribute and block was written, by dotted path
/// @param faulty the paths that a diagnostic was reported for
public record Written(
    SequencedMap<String, Value> values, SequencedMap<String, Span> spans, Set<String> faulty) {
  static Written nothing() {
    return new Written(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
  }

  /// Return an attribute or block; poison where any of it could not be worked out.
  public Value value(String name) {
    return faulty.stream().anyMatch(path -> path.equals(name) || path.startsWith(name + "."))
        ? Poison.VALUE
        : Poison.whole(values.getOrDefault(name, Value.absent()));
  }
}
