package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Defaults;
import dev.drydock.specs.check.body.Elements;
import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.check.declared.Declarations;
import dev.drydock.specs.check.declared.Declared;
import dev.drydock.specs.check.declared.ModuleCall;
import dev.drydock.specs.check.declared.Outline;
import dev.drydock.specs.check.variable.Variables;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.function.file.Directory;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works out what a spec, or one instance of a module, declares: each thing when it is first asked
/// for, and once.
final class Workbench {
  private static final String FOR_EACH = "for_each";

  private final Benches benches;
  private final Outline outline;
  private final List<Address.Module> path;
  private final Function<String, Value> inputs;
  private final Consumer<Diagnostic> report;
  private final Directory directory;
  private final Evaluator evaluator;
  private final Map<String, Value> named = new HashMap<>();
  private final Map<String, Instances> instances = new HashMap<>();
  private final Map<String, SequencedMap<Optional<String>, Workbench>> called = new HashMap<>();
  private final Map<Address, Written> resources = new HashMap<>();
  private final Map<String, Value> attributes = new HashMap<>();
  private final Map<Address, Lifecycle> lifecycles = new HashMap<>();

  /// @param path the instance of the module; empty for the spec itself
  /// @param inputs gives the values of variables
  Workbench(
      Benches benches, Outline outline, List<Address.Module> path, Function<String, Value> inputs) {
    this.benches = benches;
    this.outline = outline;
    this.path = List.copyOf(path);
    this.inputs = inputs;
    this.report = benches.report(Address.module(path));
    this.directory = benches.directory(outline.directory());
    this.evaluator =
        new Evaluator(
            new SpecScope(this, Optional.empty(), report), report, directory, benches.budget());
  }

  Declarations declared() {
    return outline.declared();
  }

  Outline outline() {
    return outline;
  }

  List<Address.Module> path() {
    return path;
  }

  Workbench root() {
    return benches.root();
  }

  Budget budget() {
    return benches.budget();
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Consumer<Diagnostic> report() {
    return report;
  }

  private String text(String name) {
    return path.isEmpty() ? name : Address.module(path) + "." + name;
  }

  /// Work out what a node of this module's outline stands for.
  void settle(String name) {
    var rest = name.substring(name.indexOf('.') + 1);
    if (name.startsWith("local.")) {
      local(rest, declaration(declared().locals(), rest).name().span());
    } else if (name.startsWith("var.")) {
      variable(rest);
      if (!path.isEmpty()) {
        Variables.validate(rest, declared().variables(), this::variable, budget(), report);
      }
    } else if (name.startsWith("output.")) {
      output(rest, declaration(declared().outputs(), rest).header());
    } else if (!name.equals(FOR_EACH)) {
      var block = Address.parse(name);
      instances(block).keys().forEach(key -> written(block.within(path).at(key)));
    }
  }

  private static <T> T declaration(Map<String, T> all, String name) {
    return Objects.requireNonNull(all.get(name));
  }

  Value variable(String name) {
    var span = declaration(declared().variables(), name).header();
    return named("var." + name, span, () -> inputs.apply(name));
  }

  /// Return the value of a local.
  ///
  /// @param asker where it is referred to
  Value local(String name, Span asker) {
    var expression = declaration(declared().locals(), name).value();
    return named("local." + name, asker, () -> evaluator.evaluate(expression));
  }

  /// Return the value of an output, whether it may be shown or not.
  Value output(String name, Span asker) {
    var block = declaration(declared().outputs(), name);
    return named("output." + name, asker, () -> Outputs.value(block, evaluator, report));
  }

  /// Return the outputs of a module that is called here: an object, or one for each key.
  Value module(String name, Span asker) {
    return named(
        "module." + name,
        asker,
        () -> {
          var made = new LinkedHashMap<String, Value>();
          for (var bench : called(name)) {
            var key = bench.path.getLast().key();
            if (key.isEmpty()) {
              return bench.outputs(asker);
            }
            made.put(key.get(), bench.outputs(asker));
          }
          return Value.object(made);
        });
  }

  /// Return all outputs in one object; poison where one of them is.
  Value outputs(Span asker) {
    return named(
        "outputs",
        asker,
        () -> {
          var values = new LinkedHashMap<String, Value>();
          declared().outputs().keySet().forEach(name -> values.put(name, output(name, asker)));
          return Value.object(values);
        });
  }

  private Value named(String name, Span asker, Supplier<Value> work) {
    var known = named.get(name);
    if (known != null) {
      return known;
    }
    var key = text(name);
    if (benches.isCyclic(outline.name(name)) || !benches.underway().enter(key, asker)) {
      return Poison.VALUE;
    }
    var made = work.get();
    benches.underway().leave(key);
    // Looked for once: who refers to one entry of a large map must not walk all of it.
    var value = Poison.whole(made);
    named.put(name, value);
    return value;
  }

  /// Return what a resource's block comes to.
  ///
  /// @param block its address in this module
  Instances instances(Address block) {
    var forEach = declaration(block).forEach();
    return forEach.isEmpty() ? Instances.ONE : instances(block.toString(), forEach.get());
  }

  /// Return all instances of a repeated block: a reference to each by key.
  Value references(Address block) {
    return named(
        block + ".all",
        declaration(block).block().header(),
        () -> {
          var all = new LinkedHashMap<String, Value>();
          var address = block.within(path);
          for (var key : instances(block).values().sequencedKeySet()) {
            all.put(key, new Value.Reference(address.at(Optional.of(key))));
          }
          return Value.object(all);
        });
  }

  /// Return what a call of a module comes to.
  Instances instances(ModuleCall call) {
    return call.forEach()
        .map(each -> instances("module." + call.name(), each))
        .orElse(Instances.ONE);
  }

  private Instances instances(String name, Body.Attribute forEach) {
    var known = instances.get(name);
    if (known != null) {
      return known;
    }
    var key = text(name) + "." + FOR_EACH;
    var expression = forEach.value();
    if (!benches.underway().enter(key, expression.span())) {
      return Instances.FAULTY;
    }
    var found =
        new Elements(expression, report)
            .keyed(evaluator.evaluate(expression))
            .filter(values -> benches.afford(values.size(), expression.span()))
            .map(Instances::of)
            .orElse(Instances.FAULTY);
    benches.underway().leave(key);
    instances.put(name, found);
    return found;
  }

  /// Return the workbenches of all modules that are called here.
  List<Workbench> called() {
    return outline.inner().keySet().stream().flatMap(name -> called(name).stream()).toList();
  }

  /// Return the workbench of each instance of a module that is called here; none where it could not
  /// be read or repeated.
  List<Workbench> called(String name) {
    return List.copyOf(calls(name).values());
  }

  Optional<Workbench> called(String name, Optional<String> key) {
    return outline.inner().containsKey(name)
        ? Optional.ofNullable(calls(name).get(key))
        : Optional.empty();
  }

  private SequencedMap<Optional<String>, Workbench> calls(String name) {
    var known = called.get(name);
    if (known != null) {
      return known;
    }
    var call = declaration(declared().modules(), name);
    var inner = declaration(outline.inner(), name);
    var several = instances(call);
    var made = new LinkedHashMap<Optional<String>, Workbench>();
    for (var key : several.faulty() ? List.<Optional<String>>of() : several.keys()) {
      if (benches.afford(inner.declared().resources().size(), call.header())) {
        var way = new ArrayList<>(path);
        way.add(new Address.Module(name, key));
        var told = benches.report(Address.module(way));
        var given = new ModuleInputs(this, call, several.each(key), inner.declared(), told);
        made.put(key, new Workbench(benches, inner, way, given));
      }
    }
    called.put(name, made);
    return made;
  }

  /// Return an evaluator for one instance of a block.
  Evaluator evaluator(Optional<Each> each, Consumer<Diagnostic> told) {
    return each.isEmpty()
        ? evaluator
        : new Evaluator(new SpecScope(this, each, told), told, directory, benches.budget());
  }

  /// Return where to report what is found in an instance of what stands here.
  Consumer<Diagnostic> report(Address address) {
    return benches.report(address);
  }

  /// Whether there is a resource at an address, of this module or another one.
  boolean has(Address address) {
    return benches.of(address).filter(bench -> bench.holds(address)).isPresent();
  }

  private boolean holds(Address address) {
    var block = local(address);
    return declared().resources().containsKey(block) && instances(block).has(address.key());
  }

  private static Address local(Address address) {
    return new Address(address.kind(), address.labels());
  }

  private Declared declaration(Address block) {
    @Nullable Declared found = declared().resources().get(block);
    if (found == null) {
      throw new IllegalArgumentException(
          "No resource is declared at " + block + ". This is a bug in Drydock.");
    }
    return found;
  }

  /// Return the value of an attribute or block of a resource that there is; poison where any of it
  /// is.
  Value attribute(Address address, String name, Span asker) {
    return benches
        .of(address)
        .map(bench -> bench.attributeHere(address, name, asker))
        .orElse(Poison.VALUE);
  }

  private Value attributeHere(Address address, String name, Span asker) {
    var key = address.toString();
    var known = attributes.get(key + "." + name);
    if (known != null) {
      return known;
    }
    if (benches.isCyclic(outline.name(local(address).toString()))
        || (!resources.containsKey(address) && !benches.underway().enter(key, asker))) {
      return Poison.VALUE;
    }
    var written = written(address);
    benches.underway().leave(key);
    var value = written.value(name);
    attributes.put(key + "." + name, value);
    return value;
  }

  private Written written(Address address) {
    var known = resources.get(address);
    if (known != null) {
      return known;
    }
    benches.underway().open().add(address.toString());
    var one = declaration(local(address));
    var told = report(address);
    var inner = evaluator(instances(one.address()).each(address.key()), told);
    var defaults =
        new Defaults(address.labels(), new Owners(this, told).of(one, address), this::finished);
    var written =
        BodyConversion.convert(Kinds.whole(one.kind()), one.block(), inner, defaults, told);
    written.values().remove(FOR_EACH);
    lifecycles.put(address, Lifecycles.take(written, this, told));
    ModulePaths.below(outline.directory(), Kinds.of(one.kind()), written.values());
    benches.underway().leave(address.toString());
    resources.put(address, written);
    return written;
  }

  private SequencedMap<String, Value> finished(Address address) {
    return benches
        .of(address)
        .filter(bench -> bench.holds(address))
        .filter(_ -> !benches.underway().holds(address.toString()))
        .map(bench -> bench.written(address).values())
        .orElseGet(LinkedHashMap::new);
  }

  /// Return every resource that stands here, worked out.
  List<Draft> drafts() {
    var drafts = new ArrayList<Draft>();
    for (var one : declared().resources().values()) {
      for (var key : instances(one.address()).keys()) {
        drafts.add(draft(one, one.address().within(path).at(key)));
      }
    }
    return drafts;
  }

  private Draft draft(Declared one, Address address) {
    var written = written(address);
    var resource =
        new Resource(
            address,
            one.kind(),
            new Attributes(written.values()),
            one.block().header(),
            written.spans(),
            lifecycles.getOrDefault(address, Lifecycle.NONE));
    var labels = one.block().labels().stream().map(Body.Name::span).toList();
    return new Draft(resource, labels, written.faulty());
  }
}
