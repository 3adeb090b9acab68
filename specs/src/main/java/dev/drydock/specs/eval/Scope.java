package dev.drydock.specs.eval;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Optional;

/// What names mean. The evaluator hands over a whole traversal (`var.a`, `endpoint.scoring.auth`);
/// the scope says how much of it a value answers for, and the evaluator walks on from there.
@FunctionalInterface
public interface Scope {
  /// Look up `root.members…`. A name that means nothing is reported by the scope itself, with what
  /// the user may have meant, and answered by [Meaning.Nothing].
  Meaning meaning(Expression.Root root, List<Body.Name> members);

  /// Look up an attribute of a resource, wherever a reference to it turned up: in a loop, in an
  /// element of a map, behind a splat. A name that means nothing is reported by the scope itself,
  /// and answered by [Value#nothing()]. The answer is empty where resources have no attributes.
  default Optional<Value> member(Address resource, Body.Name name) {
    return Optional.empty();
  }

  /// What a traversal means.
  sealed interface Meaning {
    /// @param used how many of the members the value answers for
    record Known(Value value, int used) implements Meaning {}

    /// Nothing; the fault has been reported.
    record Nothing() implements Meaning {}
  }
}
