package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads an address where it is a name only. Nothing is looked up: the resource need not exist.
record AddressReading(Span span, Consumer<Diagnostic> report) {

  /// Return the address; nothing when the expression is none, which is reported.
  static Optional<Address> of(Expression written, Consumer<Diagnostic> report) {
    var reading = new AddressReading(written.span(), report);
    var words = words(written);
    return words.isEmpty()
        ? reading.refuse(
            "is no address",
            "Write the kind and the labels of a resource: cluster.serving,"
                + " version.scoring.blue.",
            "")
        : reading.address(words);
  }

  /// Return what stands between the dots; nothing where more than names and dots is written. A text
  /// counts, as in HCL's JSON mapping, and so does a template that is one interpolation.
  private static List<String> words(Expression written) {
    if (written instanceof Expression.Template template
        && template.parts().size() == 1
        && template.parts().getFirst() instanceof Expression.Part.Interpolation(var alone, _)) {
      return words(alone);
    }
    if (written instanceof Expression.Literal(Value.Text(var text), _)) {
      return List.of(text.split("\\.", -1));
    }
    var words = new ArrayList<String>();
    var at = written;
    while (at instanceof Expression.Member member) {
      words.addFirst(member.name().text());
      at = member.base();
    }
    if (!(at instanceof Expression.Root root)) {
      return List.of();
    }
    words.addFirst(root.name());
    return words;
  }

  private Optional<Address> address(List<String> words) {
    var labels = words.subList(1, words.size());
    var named = Kinds.named(words.getFirst());
    if (named.isEmpty()) {
      return refuse(
          "\"" + words.getFirst() + "\" is no kind",
          "An address begins with " + String.join(", ", Kinds.words()) + ".",
          Nearest.to(words.getFirst(), Kinds.words())
              .flatMap(Kinds::named)
              .filter(near -> near.labels() == labels.size())
              .map(near -> new Address(near.word(), labels).toString())
              .orElse(""));
    }
    return address(named.get(), labels);
  }

  private Optional<Address> address(Kind kind, List<String> labels) {
    if (labels.size() < kind.labels() || labels.stream().anyMatch(String::isEmpty)) {
      return refuse(
          "names no " + kind.word(),
          "A resource's address is its kind and its block's labels: " + form(kind) + ".",
          "");
    }
    var address = new Address(kind.word(), labels.subList(0, kind.labels()));
    return labels.size() == kind.labels()
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
