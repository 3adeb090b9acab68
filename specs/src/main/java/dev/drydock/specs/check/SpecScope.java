package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Default;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.function.Consumer;

/// What names mean in a spec or module: `var.NAME`, `local.NAME`, a resource or an attribute of it,
/// an output of a module, `each` in what is repeated, `path`.
final class SpecScope implements Scope {
  private static final List<String> OTHERS = List.of("var", "local", "module", "each", "path");

  private final Workbench bench;
  private final Optional<Each> each;
  private final Consumer<Diagnostic> report;

  SpecScope(Workbench bench, Optional<Each> each, Consumer<Diagnostic> report) {
    this.bench = bench;
    this.each = each;
    this.report = report;
  }

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    var kind = Kinds.named(root.name());
    if (kind.isPresent()) {
      return resource(kind.get(), root, members);
    }
    return switch (root.name()) {
      case "var" -> variable(root, members);
      case "local" -> local(root, members);
      case "module" -> module(root, members);
      case "each" -> each(root, members);
      case "path" -> path(root, members);
      case String other -> unknown(root, other);
    };
  }

  private Meaning variable(Expression.Root root, List<Body.Name> members) {
    var names = bench.declared().variables().keySet();
    return declared(root, members, names, "variable")
        ? known(bench.variable(members.getFirst().text()), 1)
        : new Meaning.Nothing();
  }

  private Meaning local(Expression.Root root, List<Body.Name> members) {
    if (!declared(root, members, bench.declared().locals().keySet(), "local")) {
      return new Meaning.Nothing();
    }
    var name = members.getFirst();
    return known(bench.local(name.text(), name.span()), 1);
  }

  private static Meaning known(Value value, int used) {
    return Poison.is(value) ? new Meaning.Nothing() : new Meaning.Known(value, used);
  }

  private boolean declared(
      Expression.Root root, List<Body.Name> members, Collection<String> names, String what) {
    if (members.isEmpty()) {
      fault(root.span(), root.name() + " needs a name", "Write " + root.name() + ".NAME.", "");
      return false;
    }
    var name = members.getFirst();
    if (!names.contains(name.text())) {
      fault(
          name.span(),
          "there is no " + what + " \"" + name.text() + "\"",
          declares(names),
          Nearest.to(name.text(), names).orElse(""));
      return false;
    }
    return true;
  }

  private String declares(Collection<String> names) {
    var who = bench.path().isEmpty() ? "The spec" : "The module";
    return names.isEmpty() ? who + " declares none." : who + " declares " + Listing.of(names) + ".";
  }

  private Meaning unknown(Expression.Root root, String name) {
    var known = new ArrayList<>(Kinds.words());
    known.addAll(OTHERS);
    return fault(
        root.span(),
        "\"" + name + "\" means nothing here",
        "A reference begins with " + String.join(", ", known) + "; a text stands in quotes.",
        Nearest.to(name, known).orElse(""));
  }

  private Meaning fault(Span span, String label, String detail, String suggestion) {
    return fault(Code.DRY0210, span, label, detail, suggestion);
  }

  private Meaning fault(Code code, Span span, String label, String detail, String suggestion) {
    report.accept(Diagnostic.at(span, code, label, detail).suggesting(suggestion));
    return new Meaning.Nothing();
  }

  private Meaning each(Expression.Root root, List<Body.Name> members) {
    if (each.isEmpty()) {
      return fault(
          Code.DRY0245,
          root.span(),
          "is not repeated here",
          "each is known inside of a block with for_each. A local, an output or a module has none"
              + " of its own: hand a module what it needs as an input.",
          "");
    }
    return switch (members.isEmpty() ? "" : members.getFirst().text()) {
      case "key" -> new Meaning.Known(Value.of(each.get().key()), 1);
      case "value" -> new Meaning.Known(each.get().value(), 1);
      case String other ->
          fault(
              Code.DRY0245,
              members.isEmpty() ? root.span() : members.getFirst().span(),
              "each has key and value",
              "each.key is the key of this instance, each.value what stands under it.",
              Nearest.to(other, List.of("key", "value")).map(name -> "each." + name).orElse(""));
    };
  }

  private Meaning path(Expression.Root root, List<Body.Name> members) {
    return switch (members.isEmpty() ? "" : members.getFirst().text()) {
      // Paths are relative to the file that names them, so this one always says the same.
      case "module" -> new Meaning.Known(Value.of("."), 1);
      case "root" -> new Meaning.Known(Value.of(toRoot()), 1);
      case String other ->
          fault(
              members.isEmpty() ? root.span() : members.getFirst().span(),
              "path has module and root",
              "Paths are relative to the file that names them: path.module is its own directory,"
                  + " path.root the way to the spec's.",
              Nearest.to(other, List.of("module", "root")).map(name -> "path." + name).orElse(""));
    };
  }

  private String toRoot() {
    var directory = bench.outline().directory();
    var steps = directory.isEmpty() ? 0 : directory.split("/", -1).length;
    return steps == 0 ? "." : String.join("/", Collections.nCopies(steps, ".."));
  }

  private Meaning module(Expression.Root root, List<Body.Name> members) {
    if (!declared(root, members, bench.declared().modules().keySet(), "module")) {
      return new Meaning.Nothing();
    }
    return new ModuleScope(bench, report).meaning(members);
  }

  private Meaning resource(Kind kind, Expression.Root root, List<Body.Name> members) {
    if (kind == Kind.AZURE && !bench.path().isEmpty()) {
      return new SpecScope(bench.root(), Optional.empty(), report).meaning(root, members);
    }
    var labels = kind.labels();
    if (members.size() < labels) {
      return fault(
          members.isEmpty() ? root.span() : root.span().to(members.getLast().span()),
          "names no " + kind.word(),
          "Write " + kind.word() + ".NAME" + (labels == 2 ? ".NAME" : "") + ".",
          "");
    }
    var texts = members.subList(0, labels).stream().map(Body.Name::text).toList();
    var block = new Address(kind.word(), texts);
    if (!bench.declared().resources().containsKey(block)) {
      return undeclared(kind, block, root, members);
    }
    var several = bench.instances(block);
    if (several.faulty()) {
      return new Meaning.Nothing();
    }
    return several.repeated()
        ? instance(kind, block, several, members)
        : new Meaning.Known(new Value.Reference(block.within(bench.path())), labels);
  }

  /// Take the instance that the next name or key picks; without one, all of them by key.
  private Meaning instance(Kind kind, Address block, Instances several, List<Body.Name> members) {
    int labels = kind.labels();
    var address = block.within(bench.path());
    if (members.size() == labels) {
      return new Meaning.Known(bench.references(block), labels);
    }
    var next = members.get(labels);
    var key = Optional.of(next.text());
    if (several.has(key)) {
      return new Meaning.Known(new Value.Reference(address.at(key)), labels + 1);
    }
    var keys = several.values().sequencedKeySet();
    return Kinds.of(kind).names().contains(next.text())
        ? keyless(report, next, block.toString(), keys)
        : noKey(report, next, block.toString(), keys);
  }

  /// Refuse an attribute of what is several things.
  static Meaning keyless(
      Consumer<Diagnostic> report,
      Body.Name name,
      String several,
      SequencedCollection<String> keys) {
    var key = keys.isEmpty() ? "KEY" : keys.getFirst();
    report.accept(
        Diagnostic.at(
                name.span(),
                Code.DRY0247,
                several + " is several",
                listed(keys)
                    + " A key says which one is meant. Of all of them: [for one in "
                    + several
                    + " : one."
                    + name.text()
                    + "].")
            .suggesting(several + "[\"" + key + "\"]." + name.text()));
    return new Meaning.Nothing();
  }

  static Meaning noKey(
      Consumer<Diagnostic> report,
      Body.Name name,
      String several,
      SequencedCollection<String> keys) {
    report.accept(
        Diagnostic.at(
                name.span(),
                Code.DRY0246,
                several + " has no key \"" + name.text() + "\"",
                listed(keys))
            .suggesting(Nearest.to(name.text(), keys).orElse("")));
    return new Meaning.Nothing();
  }

  private static String listed(SequencedCollection<String> keys) {
    return keys.isEmpty() ? "There is none." : "There are " + Listing.of(keys) + ".";
  }

  private Meaning undeclared(
      Kind kind, Address address, Expression.Root root, List<Body.Name> members) {
    var known = bench.declared().labelsOf(kind.word());
    var labels = String.join(".", address.labels());
    var span =
        kind.labels() == 0 ? root.span() : root.span().to(members.get(kind.labels() - 1).span());
    return fault(
        span,
        "there is no " + kind.word() + (labels.isEmpty() ? "" : " \"" + labels + "\""),
        declares(known),
        Nearest.to(labels, known).map(near -> kind.word() + "." + near).orElse(""));
  }

  @Override
  public Optional<Value> member(Address address, Body.Name name) {
    return Optional.of(bench.has(address) ? attribute(address, name) : Value.nothing());
  }

  private Value attribute(Address address, Body.Name name) {
    var kind = Kinds.named(address.kind()).orElseThrow();
    var schema = Kinds.of(kind);
    var attribute = schema.attribute(name.text());
    if (attribute.isEmpty() && schema.block(name.text()).isEmpty()) {
      report.accept(
          Diagnostic.at(
                  name.span(),
                  Code.DRY0203,
                  kind.word() + " has no attribute \"" + name.text() + "\"",
                  "")
              .suggesting(Nearest.to(name.text(), schema.names()).orElse("")));
      return Value.nothing();
    }
    var value =
        attribute
            .filter(one -> one.is(Trait.COMPUTED))
            .filter(one -> one.defaulted().equals(Default.NONE))
            .map(one -> later(address, one))
            .orElseGet(() -> bench.attribute(address, name.text(), name.span()));
    return Poison.is(value) ? Value.nothing() : value;
  }

  private static Value later(Address address, AttributeSchema attribute) {
    var input = new Residual.Input(address, attribute.name());
    return new Value.Unknown(
        attribute.types().getFirst(), new Residual(input.toString(), List.of(input)));
  }
}
