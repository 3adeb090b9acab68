package dev.drydock.core.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What must still hold when a step writes: the plan is bound to what it saw.
public sealed interface Precondition {
  /// The object is not there.
  record Absent() implements Precondition {}

  /// The asserted fields are as the plan saw them. Status writes and autoscalers move none of them,
  /// so they make no plan stale.
  ///
  /// @param fields a digest per asserted field, by path, in the type's order
  record AsSeen(SequencedMap<String, String> fields) implements Precondition {
    public AsSeen {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
  }
}
