package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads an address where it is a name only, of a resource or of a whole module. Nothing is looked
/// up: the resource need not exist.
record AddressReading(Span span, Consumer<Diagnostic> report) {
  private static final String MODULE = "module";

  /// A part of an address as written.
  ///
  /// @param key whether it stands in brackets
  private record Part(String text, boolean key) {}

  /// Return the address; nothing when the expression is none, which is reported.
  static Optional<Address> of(Expression written, Consumer<Diagnostic> report) {
    var reading = new AddressReading(written.span(), report);
    var parts = parts(written);
    return parts.isEmpty()
        ? reading.refuse(
            "is no address",
            "Write the kind and the labels of a resource, with the modules before and the key"
                + " behind where it has some: cluster.serving, version.scoring.blue,"
                + " module.eu.endpoint.scoring[\"west\"].",
            "")
        : reading.whole(parts);
  }

  /// Return the names and keys; none where more than that is written. A text counts, as in HCL's
  /// JSON mapping, and so does a template that is one interpolation.
  private static Deque<Part> parts(Expression written) {
    if (written instanceof Expression.Template template
        && template.parts().size() == 1
        && template.parts().getFirst() instanceof Expression.Part.Interpolation(var alone, _)) {
      return parts(alone);
    }
    if (written instanceof Expression.Literal(Value.Text(var text), _)) {
      var faults = new ArrayList<Diagnostic>();
      var inside = HclReader.expression(new Source("", text), faults::add);
      return !faults.isEmpty() || inside instanceof Expression.Literal
          ? new ArrayDeque<>()
          : parts(inside);
    }
    var parts = new ArrayDeque<Part>();
    var at = written;
    while (!(at instanceof Expression.Root)) {
      switch (at) {
        case Expression.Member(var base, var name, _) -> {
          parts.push(new Part(name.text(), false));
          at = base;
        }
        case Expression.Index(var base, Expression.Literal(Value.Text(var key), _), _) -> {
          parts.push(new Part(key, true));
          at = base;
        }
        case Expression _ -> {
          return new ArrayDeque<>();
        }
      }
    }
    parts.push(new Part(((Expression.Root) at).name(), false));
    return parts;
  }

  private Optional<Address> whole(Deque<Part> parts) {
    var modules = new ArrayList<Address.Module>();
    while (!parts.isEmpty() && parts.element().text().equals(MODULE) && !parts.element().key()) {
      parts.pop();
      if (parts.isEmpty() || parts.element().key()) {
        return refuse(
            "names no module", "A module's address is module.NAME or module.NAME[\"KEY\"].", "");
      }
      modules.add(new Address.Module(parts.pop().text(), key(parts)));
    }
    return parts.isEmpty()
        ? Optional.of(Address.module(modules))
        : resource(parts).map(address -> address.within(modules));
  }

  private static Optional<String> key(Deque<Part> parts) {
    return !parts.isEmpty() && parts.element().key()
        ? Optional.of(parts.pop().text())
        : Optional.empty();
  }

  private Optional<Address> resource(Deque<Part> parts) {
    var word = parts.pop().text();
    var labels = new ArrayList<String>();
    parts.forEach(part -> labels.add(part.text()));
    var named = Kinds.named(word);
    if (named.isEmpty()) {
      return refuse(
          "\"" + word + "\" is no kind",
          "An address begins with " + String.join(", ", Kinds.words()) + ", module.",
          Nearest.to(word, Kinds.words())
              .flatMap(Kinds::named)
              .filter(near -> near.labels() == labels.size())
              .map(near -> new Address(near.word(), labels).toString())
              .orElse(""));
    }
    return resource(named.get(), parts);
  }

  private Optional<Address> resource(Kind kind, Deque<Part> parts) {
    var labels = new ArrayList<String>();
    while (labels.size() < kind.labels() && !parts.isEmpty() && !parts.element().key()) {
      labels.add(parts.pop().text());
    }
    if (labels.size() < kind.labels()) {
      return refuse(
          "names no " + kind.word(),
          "A resource's address is its kind and its block's labels: " + form(kind) + ".",
          "");
    }
    var address = new Address(List.of(), kind.word(), labels, key(parts));
    return parts.isEmpty()
        ? Optional.of(address)
        : refuse(
            "goes on after the resource",
            "Resources are transferred whole, never one attribute or object of theirs.",
            address.toString());
  }

  private static String form(Kind kind) {
    return switch (kind.labels()) {
      case 0 -> kind.word();
      case 1 -> kind.word() + ".NAME";
      default -> kind.word() + ".ENDPOINT.NAME";
    };
  }

  private Optional<Address> refuse(String label, String detail, String suggestion) {
    report.accept(Diagnostic.at(span, Code.DRY0226, label, detail).suggesting(suggestion));
    return Optional.empty();
  }
}
