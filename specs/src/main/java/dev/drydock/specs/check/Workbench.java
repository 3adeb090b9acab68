package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Defaults;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works out locals and resources, each when it is first asked for, and once.
final class Workbench {
  private static final String LOCAL = "local.";

  private final Declarations declared;
  private final Map<String, Value> variables;
  private final Consumer<Diagnostic> report;
  private final Evaluator evaluator;
  private final Map<String, Value> locals = new TreeMap<>();
  private final Map<Address, Written> resources = new TreeMap<>();
  private final Map<Address, Lifecycle> lifecycles = new TreeMap<>();
  private final Map<Kind, Collection<String>> labels = new EnumMap<>(Kind.class);
  private final Set<String> open = new LinkedHashSet<>();
  private final Cycles.Found cycles;

  /// @param cycles what refers to what; cycles were reported
  Workbench(
      Declarations declared,
      Map<String, Value> variables,
      Cycles.Found cycles,
      Consumer<Diagnostic> report) {
    this.declared = declared;
    this.variables = variables;
    this.cycles = cycles;
    this.report = report;
    this.evaluator = new Evaluator(new SpecScope(this, report), report);
  }

  Map<String, Value> variables() {
    return variables;
  }

  Collection<String> locals() {
    return declared.locals().keySet();
  }

  Evaluator evaluator() {
    return evaluator;
  }

  boolean has(Address address) {
    return declared.resources().containsKey(address);
  }

  Kind kindOf(Address address) {
    return declaration(address).kind();
  }

  Collection<String> labelsOf(Kind kind) {
    return labels.computeIfAbsent(kind, _ -> new TreeSet<>(declared.labelsOf(kind.word())));
  }

  private Declared declaration(Address address) {
    var found = declared.resources().get(address);
    if (found == null) {
      throw new IllegalArgumentException(
          "No resource is declared at " + address + ". This is a bug in Drydock.");
    }
    return found;
  }

  /// Return the value of a local.
  ///
  /// @param asker where it is referred to
  Value local(String name, Span asker) {
    var known = locals.get(name);
    if (known != null) {
      return known;
    }
    Body.@Nullable Attribute attribute = declared.locals().get(name);
    var key = LOCAL + name;
    if (attribute == null || cycles.cyclic().contains(key) || !enter(key, asker)) {
      return Poison.VALUE;
    }
    var value = evaluator.evaluate(attribute.value());
    open.remove(key);
    locals.put(name, value);
    return value;
  }

  /// Return the value of an attribute or block of a resource.
  Value attribute(Address address, String name, Span asker) {
    var key = address.toString();
    if (cycles.cyclic().contains(key) || (!resources.containsKey(address) && !enter(key, asker))) {
      return Poison.VALUE;
    }
    var written = written(address);
    open.remove(key);
    return written.faulty().stream().anyMatch(path -> within(path, name))
        ? Poison.VALUE
        : written.values().getOrDefault(name, Value.absent());
  }

  private static boolean within(String path, String name) {
    return path.equals(name) || path.startsWith(name + ".");
  }

  /// Mark something as being worked out; a second time is a cycle.
  private boolean enter(String key, Span asker) {
    if (open.add(key)) {
      return true;
    }
    if (cycles.cyclic().isEmpty()) {
      report.accept(
          Diagnostic.at(
              asker,
              Code.DRY0212,
              key + " waits for this, and this for " + key,
              "Neither can be worked out first. Take one of the references out."));
    }
    return false;
  }

  private Written written(Address address) {
    var known = resources.get(address);
    if (known != null) {
      return known;
    }
    open.add(address.toString());
    var one = declaration(address);
    var defaults = new Defaults(address.labels(), this::finished);
    var written =
        BodyConversion.convert(Kinds.whole(one.kind()), one.block(), evaluator, defaults, report);
    lifecycles.put(address, Lifecycles.take(written, report));
    open.remove(address.toString());
    resources.put(address, written);
    return written;
  }

  private SequencedMap<String, Value> finished(Address address) {
    return has(address) && !open.contains(address.toString())
        ? written(address).values()
        : new LinkedHashMap<>();
  }

  /// Work out what others refer to before them: a chain of references may be as long as a file, and
  /// the stack is not.
  private void inOrder() {
    for (var name : cycles.order()) {
      var address = Address.parse(name);
      if (has(address)) {
        written(address);
      } else if (name.startsWith(LOCAL)) {
        var local = declared.locals().get(name.substring(LOCAL.length()));
        Optional.ofNullable(local).ifPresent(one -> local(one.name().text(), one.name().span()));
      }
    }
  }

  /// Work out every local and every resource; return the resources, sorted by address.
  List<Draft> drafts() {
    inOrder();
    declared.locals().forEach((name, attribute) -> local(name, attribute.name().span()));
    var drafts = new ArrayList<Draft>();
    for (var one : declared.resources().values()) {
      var written = written(one.address());
      var resource =
          new Resource(
              one.address(),
              one.kind(),
              new Attributes(written.values()),
              one.block().header(),
              written.spans(),
              lifecycles.getOrDefault(one.address(), Lifecycle.NONE));
      var labels = one.block().labels().stream().map(Body.Name::span).toList();
      drafts.add(new Draft(resource, labels, written.faulty()));
    }
    return drafts;
  }
}
