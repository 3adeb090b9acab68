package dev.drydock.kubernetes.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A set of fields that somebody owns, in the form of `fieldsV1`: `f:name` for a member,
/// `k:{"name":"x"}` for an element of a list by its keys, `v:"x"` for an element of a set, `.` for
/// the place itself (kubernetes-sigs/structured-merge-diff, fieldpath/serialize.go).
record Owned(Map<String, Object> steps) {
  static final Owned NOTHING = new Owned(Collections.emptyMap());

  Owned {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /// Read what JSON holds; whatever is no object owns nothing below itself.
  static Owned of(@Nullable Object json) {
    var steps = new LinkedHashMap<String, Object>();
    if (json instanceof Map<?, ?> members) {
      members.forEach((step, below) -> steps.put(String.valueOf(step), below));
    }
    return new Owned(steps);
  }

  /// Whether it owns something at this step or below it.
  boolean has(String step) {
    return steps.containsKey(step);
  }

  Owned below(String step) {
    return of(steps.get(step));
  }

  /// Whether nothing below the place is owned apart from it.
  boolean isLeaf() {
    return steps.isEmpty() || steps.keySet().equals(Collections.singleton("."));
  }

  /// Whether the place itself is owned: its owner made it.
  boolean isPlace() {
    return steps.isEmpty() || has(".");
  }

  /// Return each thing that is owned as a set of its own: a member that ends a path, or an element
  /// of a list with all that is in it.
  List<Owned> units() {
    var units = new ArrayList<Owned>();
    for (var step : steps.keySet()) {
      var below = below(step);
      if (below.isLeaf() || (below.isPlace() && !step.startsWith("f:"))) {
        units.add(at(step, below));
      } else {
        below.units().forEach(unit -> units.add(at(step, unit)));
      }
    }
    return units;
  }

  private static Owned at(String step, Owned below) {
    var steps = new LinkedHashMap<String, Object>();
    steps.put(step, below.steps());
    return new Owned(steps);
  }

  /// Return what either owns.
  Owned and(Owned other) {
    var all = new LinkedHashMap<String, Object>(steps);
    other.steps.forEach((step, below) ->
        all.merge(step, below, (mine, theirs) -> of(mine).and(of(theirs)).steps()));
    return new Owned(all);
  }
}
