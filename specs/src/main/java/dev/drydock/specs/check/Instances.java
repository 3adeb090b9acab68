package dev.drydock.specs.check;

import dev.drydock.specs.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a block comes to: one thing, or one for each key of its `for_each`.
///
/// @param values what `each.value` is, by key, sorted
/// @param faulty whether the keys could not be worked out, which was reported
record Instances(boolean repeated, SequencedMap<String, Value> values, boolean faulty) {
  static final Instances ONE = new Instances(false, new LinkedHashMap<>(), false);
  static final Instances FAULTY = new Instances(true, new LinkedHashMap<>(), true);

  Instances {
    values = Collections.unmodifiableSequencedMap(values);
  }

  static Instances of(SequencedMap<String, Value> values) {
    return new Instances(true, values, false);
  }

  /// Return the keys; one that is absent for a block that is not repeated.
  List<Optional<String>> keys() {
    return repeated
        ? values.sequencedKeySet().stream().map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  boolean has(Optional<String> key) {
    return key.map(values::containsKey).orElse(!repeated);
  }

  Optional<Each> each(Optional<String> key) {
    return key.flatMap(
        one -> Optional.ofNullable(values.get(one)).map(value -> new Each(one, value)));
  }
}
