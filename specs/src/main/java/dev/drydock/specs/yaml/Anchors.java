package dev.drydock.specs.yaml;

import dev.drydock.specs.syntax.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What anchors stand for, and how much aliases have repeated. Aliases of aliases grow without
/// bound otherwise, and nest without bound.
final class Anchors {
  /// How many values aliases may add to a file; a text counts once for each hundred characters.
  private static final int ALIASED_MAX = 10_000;

  /// What an anchor stands for.
  ///
  /// @param weight how many values it holds
  /// @param height how many of them stand in one another
  record Anchored(Expression expression, int weight, int height) {}

  private final Map<String, Anchored> anchored = new HashMap<>();
  private int aliased;

  void put(String name, Anchored what) {
    anchored.put(name, what);
  }

  Optional<Anchored> find(String name) {
    return Optional.ofNullable(anchored.get(name));
  }

  /// Count a repetition; tell whether it is one too many.
  boolean exhausts(Anchored what) {
    aliased = Math.min(ALIASED_MAX + 1, aliased + what.weight());
    return aliased > ALIASED_MAX;
  }
}
