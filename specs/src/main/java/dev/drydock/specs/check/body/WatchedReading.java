package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Reads a list of resources, or attributes of them, of which only the keys are worked out:
/// `[model.fraud, endpoint.scoring[each.key].auth]`. Each becomes an object: `resource`, a
/// reference, and `attribute`, a dotted path or null.
record WatchedReading(Evaluator evaluator, Consumer<Diagnostic> report) {

  /// Return the list; nothing where one is refused, which is reported.
  ///
  /// @param spans where the place of each is put, under `path` and its number
  Optional<Value> read(Expression written, SequencedMap<String, Span> spans, String path) {
    if (!(written instanceof Expression.Tuple tuple)) {
      refuse(written.span(), "is not a list");
      return Optional.empty();
    }
    var found = new ArrayList<Value>();
    for (var element : tuple.elements()) {
      one(element)
          .ifPresent(value -> {
            spans.put(path + found.size(), element.span());
            found.add(value);
          });
    }
    return found.size() == tuple.elements().size()
        ? Optional.of(new Value.Sequence(Type.ANY, found))
        : Optional.empty();
  }

  private Optional<Value> one(Expression written) {
    if (written instanceof Expression.Template template
        && template.parts().size() == 1
        && template.parts().getFirst() instanceof Expression.Part.Interpolation(var alone, _)) {
      return one(alone);
    }
    var names = new ArrayList<String>();
    var keys = new ArrayList<Expression>();
    var behind = 0;
    var at = written;
    while (!(at instanceof Expression.Root)) {
      switch (at) {
        case Expression.Member(var base, var name, _) -> {
          names.addFirst(name.text());
          at = base;
        }
        case Expression.Index(var base, var index, _) -> {
          keys.add(index);
          behind = names.size();
          at = base;
        }
        case Expression _ -> {
          refuse(written.span(), "is no reference");
          return Optional.empty();
        }
      }
    }
    names.addFirst(((Expression.Root) at).name());
    if (keys.size() > 1) {
      refuse(written.span(), "has several keys");
      return Optional.empty();
    }
    return watched(written.span(), names, keys.stream().findFirst(), behind);
  }

  /// @param behind how many of the names stand behind the key
  private Optional<Value> watched(
      Span span, List<String> names, Optional<Expression> key, int behind) {
    var kind = Kinds.named(names.getFirst());
    int used = kind.map(one -> one.labels() + 1).orElse(0);
    if (kind.isEmpty()
        || names.size() < used
        || (key.isPresent() && names.size() - behind != used)) {
      refuse(span, "is no resource");
      return Optional.empty();
    }
    var instance = key.flatMap(this::key);
    if (key.isPresent() && instance.isEmpty()) {
      return Optional.empty();
    }
    var address = new Address(List.of(), kind.get().word(), names.subList(1, used), instance);
    var attribute = String.join(".", names.subList(used, names.size()));
    var entries = new LinkedHashMap<String, Value>();
    entries.put("resource", new Value.Reference(address));
    entries.put("attribute", attribute.isEmpty() ? Value.absent() : Value.of(attribute));
    return Optional.of(Value.object(entries));
  }

  private Optional<String> key(Expression written) {
    var value = evaluator.evaluate(written);
    if (value instanceof Value.Text(var text)) {
      return Optional.of(text);
    }
    if (!Poison.in(value)) {
      refuse(written.span(), "is no key that is known here");
    }
    return Optional.empty();
  }

  private void refuse(Span span, String label) {
    report.accept(
        Diagnostic.at(
            span,
            Code.DRY0264,
            label,
            "What replaces a resource is a list of resources of the same module, or of their"
                + " attributes: [model.fraud, endpoint.scoring[each.key].auth]."));
  }
}
