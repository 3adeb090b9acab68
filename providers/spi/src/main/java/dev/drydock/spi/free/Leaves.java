package dev.drydock.spi.free;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Takes a body apart into its leaves, finds leaves in another body, and puts a body together.
///
/// A leaf is what is compared as one: a text, a number, a list of such, what waits for a step, what
/// is a secret.
public final class Leaves {
  private final boolean counted;
  private final SequencedMap<String, Value> found = new LinkedHashMap<>();

  private Leaves(boolean counted) {
    this.counted = counted;
  }

  /// Return the leaves of a body by path; the order in which members are written does not show.
  ///
  /// @param counted whether a list has just the elements that the body says; else there may be more
  public static SequencedMap<String, Value> of(Value.Mapping body, boolean counted) {
    var leaves = new Leaves(counted);
    leaves.members(body, Path.ROOT);
    return leaves.found;
  }

  /// Return what people call a leaf: the words of its path between dots.
  public static String words(String path) {
    return Path.parse(path).words();
  }

  private void take(Value value, Path path) {
    switch (value) {
      case Value.Null _ -> {}
      case Value.Mapping mapping when !mapping.entries().isEmpty() -> members(mapping, path);
      case Value.Sequence sequence when !sequence.elements().isEmpty() && areObjects(sequence) ->
          elements(sequence.elements(), path);
      case Value.Mapping _ -> found.put(path.then(new Path.Step.Whole()).text(), value);
      case Value.Sequence _ -> found.put(path.text(), value);
      case Value.Bool _, Value.Number _, Value.Text _, Value.Reference _ ->
          found.put(path.text(), value);
      case Value.Unknown _, Value.Sensitive _ -> found.put(path.text(), value);
    }
  }

  private void members(Value.Mapping mapping, Path path) {
    new TreeMap<>(mapping.entries())
        .forEach((name, value) -> take(value, path.then(new Path.Step.Member(name))));
  }

  private static boolean areObjects(Value.Sequence sequence) {
    return sequence.elements().stream().allMatch(Value.Mapping.class::isInstance);
  }

  private void elements(List<Value> elements, Path path) {
    var names = names(elements);
    for (int i = 0; i < elements.size(); i++) {
      Path.Step step = names.isEmpty() ? new Path.Step.At(i) : new Path.Step.Named(names.get(i));
      members((Value.Mapping) elements.get(i), path.then(step));
    }
    if (counted) {
      found.put(path.then(new Path.Step.Count()).text(), Value.of(elements.size()));
    }
  }

  /// Return the names of all elements, where each has one of its own.
  private static List<String> names(List<Value> elements) {
    var names = new LinkedHashSet<String>();
    for (var element : elements) {
      name(element).ifPresent(names::add);
    }
    return names.size() == elements.size() ? List.copyOf(names) : List.of();
  }

  private static Optional<String> name(Value element) {
    return element instanceof Value.Mapping mapping
            && mapping.entries().get("name") instanceof Value.Text(var name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /// Return what a body has at a path; absent where it has nothing.
  public static Value at(Value body, String path) {
    var at = body;
    for (var step : Path.parse(path).steps()) {
      at = into(at.unwrapped(), step);
    }
    return at;
  }

  private static Value into(Value value, Path.Step step) {
    return switch (step) {
      case Path.Step.Member(var name) ->
          value instanceof Value.Mapping mapping ? member(mapping, name) : Value.absent();
      case Path.Step.Named(var name) ->
          elements(value).stream()
              .filter(element -> name(element).filter(name::equals).isPresent())
              .findFirst()
              .orElseGet(Value::absent);
      case Path.Step.At(var index) ->
          index < elements(value).size() ? elements(value).get(index) : Value.absent();
      case Path.Step.Whole _ ->
          value instanceof Value.Mapping ? Value.object(new LinkedHashMap<>()) : Value.absent();
      case Path.Step.Count _ ->
          value instanceof Value.Sequence sequence
              ? Value.of(sequence.elements().size())
              : Value.absent();
    };
  }

  private static Value member(Value.Mapping mapping, String name) {
    return mapping.entries().getOrDefault(name, Value.absent());
  }

  private static List<Value> elements(Value value) {
    return value instanceof Value.Sequence sequence ? sequence.elements() : List.of();
  }

  /// Put leaves over a body: what no leaf says stays, but for elements of lists that are counted
  /// and not among them.
  public static Value.Mapping over(Value body, SequencedMap<String, Value> leaves) {
    var root = new Node();
    leaves.forEach((path, value) -> root.put(Path.parse(path).steps(), value));
    return (Value.Mapping) root.over(body);
  }

  /// One place of a body in the making.
  private static final class Node {
    private Optional<Value> leaf = Optional.empty();
    private boolean counted;
    private final SequencedMap<Path.Step, Node> below = new LinkedHashMap<>();

    void put(List<Path.Step> steps, Value value) {
      if (steps.isEmpty()) {
        leaf = Optional.of(value);
      } else if (steps.getFirst() instanceof Path.Step.Count) {
        counted = true;
      } else if (steps.getFirst() instanceof Path.Step.Whole) {
        // An object without members is put together of none.
        below.clear();
      } else {
        below
            .computeIfAbsent(steps.getFirst(), _ -> new Node())
            .put(steps.subList(1, steps.size()), value);
      }
    }

    Value over(Value before) {
      if (leaf.isPresent()) {
        return leaf.get();
      }
      boolean members = below.keySet().stream().allMatch(Path.Step.Member.class::isInstance);
      return members && !counted ? members(before) : elements(before);
    }

    private Value members(Value before) {
      var entries = new LinkedHashMap<String, Value>();
      if (before instanceof Value.Mapping mapping) {
        entries.putAll(mapping.entries());
      }
      below.forEach((step, node) ->
          entries.put(step.word(), node.over(entries.getOrDefault(step.word(), Value.absent()))));
      return Value.object(entries);
    }

    private Value elements(Value before) {
      var there = new ArrayList<>(Leaves.elements(before));
      var made = new ArrayList<Value>();
      below.forEach((step, node) -> {
        var old = into(before, step);
        there.remove(old);
        made.add(node.over(old));
      });
      if (!counted) {
        made.addAll(there);
      }
      return new Value.Sequence(new Type.TupleOf(Collections.nCopies(made.size(), Type.ANY)), made);
    }
  }
}
