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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What names mean in a spec: `var.NAME`, `local.NAME`, a resource, an attribute of a resource.
final class SpecScope implements Scope {
  private static final List<String> OTHERS = List.of("var", "local");

  private final Workbench bench;
  private final Consumer<Diagnostic> report;

  SpecScope(Workbench bench, Consumer<Diagnostic> report) {
    this.bench = bench;
    this.report = report;
  }

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    var kind = Kinds.named(root.name());
    if (kind.isPresent()) {
      return resource(kind.get(), root, members);
    }
    return switch (root.name()) {
      case "var" -> named(root, members, bench.variables().keySet(), "variable");
      case "local" -> named(root, members, bench.locals(), "local");
      case String other -> unknown(root, other);
    };
  }

  private Meaning named(
      Expression.Root root, List<Body.Name> members, Collection<String> names, String what) {
    if (members.isEmpty()) {
      return fault(
          root.span(), root.name() + " needs a name", "Write " + root.name() + ".NAME.", "");
    }
    var name = members.getFirst();
    if (!names.contains(name.text())) {
      return fault(
          name.span(),
          "there is no " + what + " \"" + name.text() + "\"",
          names.isEmpty()
              ? "The spec declares none."
              : "The spec declares " + Listing.of(names) + ".",
          Nearest.to(name.text(), names).orElse(""));
    }
    var value =
        what.equals("local")
            ? bench.local(name.text(), name.span())
            : bench.variables().getOrDefault(name.text(), Poison.VALUE);
    return Poison.in(value) ? new Meaning.Nothing() : new Meaning.Known(value, 1);
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
    report.accept(Diagnostic.at(span, Code.DRY0210, label, detail).suggesting(suggestion));
    return new Meaning.Nothing();
  }

  private Meaning resource(Kind kind, Expression.Root root, List<Body.Name> members) {
    var labels = kind.labels();
    if (members.size() < labels) {
      return fault(
          members.isEmpty() ? root.span() : root.span().to(members.getLast().span()),
          "names no " + kind.word(),
          "Write " + kind.word() + ".NAME" + (labels == 2 ? ".NAME" : "") + ".",
          "");
    }
    var texts = members.subList(0, labels).stream().map(Body.Name::text).toList();
    var address = new Address(kind.word(), texts);
    if (!bench.has(address)) {
      return undeclared(kind, address, root, members);
    }
    return new Meaning.Known(new Value.Reference(address), labels);
  }

  private Meaning undeclared(
      Kind kind, Address address, Expression.Root root, List<Body.Name> members) {
    var known = bench.labelsOf(kind);
    var labels = String.join(".", address.labels());
    var span =
        kind.labels() == 0 ? root.span() : root.span().to(members.get(kind.labels() - 1).span());
    return fault(
        span,
        "there is no " + kind.word() + (labels.isEmpty() ? "" : " \"" + labels + "\""),
        known.isEmpty()
            ? "The spec declares none."
            : "The spec declares " + Listing.of(known) + ".",
        Nearest.to(labels, known).map(near -> kind.word() + "." + near).orElse(""));
  }

  @Override
  public Optional<Value> member(Address address, Body.Name name) {
    return Optional.of(bench.has(address) ? attribute(address, name) : Value.nothing());
  }

  private Value attribute(Address address, Body.Name name) {
    var kind = bench.kindOf(address);
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
    return Poison.in(value) ? Value.nothing() : value;
  }

  private static Value later(Address address, AttributeSchema attribute) {
    var input = new Residual.Input(address, attribute.name());
    return new Value.Unknown(
        attribute.types().getFirst(), new Residual(input.toString(), List.of(input)));
  }
}
