package dev.drydock.specs.rule;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A resource on its way to being checked. Reading it never fails: what is absent, faulty or not
/// yet known reads as nothing. Paths are dotted: `autoscale.min`, `node_pool.gpu.nodes`.
///
/// @param labels where each label was written
/// @param faulty the paths that a diagnostic was reported for
public record Draft(Resource resource, List<Span> labels, Set<String> faulty) {
  private static final SequencedMap<String, Value> NONE =
      Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

  public Draft {
    labels = List.copyOf(labels);
    faulty = Set.copyOf(faulty);
  }

  public Address address() {
    return resource.address();
  }

  public Kind kind() {
    return resource.kind();
  }

  /// Return the name that the cloud shows, unless it is faulty.
  public Optional<String> name() {
    return text("name");
  }

  /// Return where the name was written: the attribute, else the last label.
  public Span nameSpan() {
    return written("name") || labels.isEmpty() ? span("name") : labels.getLast();
  }

  /// Whether the user wrote it.
  public boolean written(String path) {
    return resource.spans().containsKey(path);
  }

  /// Whether it was written, faulty or not, or has a default.
  public boolean has(String path) {
    return written(path) || faulty.contains(path) || !value(path).isNull();
  }

  /// Whether nothing wrong was found in it so far.
  public boolean sound(String path) {
    return !faulty.contains(path);
  }

  /// Return where it was written, else the block that holds it, else the resource's header.
  public Span span(String path) {
    var at = path;
    while (!resource.spans().containsKey(at) && at.contains(".")) {
      at = at.substring(0, at.lastIndexOf('.'));
    }
    return resource.spanOf(at);
  }

  /// Return the value without its wrapper; absent where there is none.
  public Value value(String path) {
    Value at = Value.absent();
    var entries = resource.attributes().values();
    for (var name : path.split("\\.", -1)) {
      at = entries.getOrDefault(name, Value.absent()).unwrapped();
      entries = at instanceof Value.Mapping mapping ? mapping.entries() : NONE;
    }
    return at;
  }

  public Optional<String> text(String path) {
    return value(path) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }

  /// Whether it is this text.
  public boolean is(String path, String text) {
    return value(path) instanceof Value.Text(var value) && value.equals(text);
  }

  public Optional<BigDecimal> number(String path) {
    return value(path) instanceof Value.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /// Return the number, zero where there is none.
  public BigDecimal numberOrZero(String path) {
    return number(path).orElse(BigDecimal.ZERO);
  }

  /// Whether it is true.
  public boolean flag(String path) {
    return value(path) instanceof Value.Bool(var flag) && flag;
  }

  public Optional<Address> reference(String path) {
    return value(path) instanceof Value.Reference(var address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /// Return an endpoint's runtime, unless it is faulty.
  public Optional<Runtime> runtime() {
    return text("runtime").flatMap(Runtime::named);
  }

  public List<Value> elements(String path) {
    return value(path) instanceof Value.Sequence sequence ? sequence.elements() : List.of();
  }

  /// Return the entries of a map, or labelled blocks by label.
  public SequencedMap<String, Value> entries(String path) {
    return value(path) instanceof Value.Mapping mapping ? mapping.entries() : new LinkedHashMap<>();
  }
}
