package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A `dynamic` block: what stands in `content`, once for each element of `for_each`.
record Dynamic(
    Body.Name name,
    String iterator,
    Optional<Expression> forEach,
    Optional<Expression> labels,
    Optional<Body> content,
    Body.Block block) {
  private static final List<String> NAMES = List.of("for_each", "iterator", "labels", "content");

  /// One block that it makes, and what its expressions see.
  record Made(Body.Block block, Evaluator evaluator) {}

  /// Read the block; what is wrong with its form is reported.
  static Dynamic of(Body.Block block, Consumer<Diagnostic> report) {
    var name = block.labels().getFirst();
    var parts = new LinkedHashMap<String, Expression>();
    var content = Optional.<Body>empty();
    for (var item : block.body().items()) {
      switch (item) {
        case Body.Attribute(var word, Expression.ObjectLiteral object, _)
            when word.text().equals("content") ->
            content = Optional.of(Blocks.asBody(object, report));
        case Body.Attribute(var word, var value, _) when NAMES.contains(word.text()) ->
            parts.put(word.text(), value);
        case Body.Block inner when inner.type().text().equals("content") ->
            content = Optional.of(inner.body());
        case Body.Attribute(var word, _, _) -> unknown(word.span(), report);
        case Body.Block inner -> unknown(inner.header(), report);
      }
    }
    var forEach = Optional.ofNullable(parts.get("for_each"));
    if (forEach.isEmpty() || content.isEmpty()) {
      report.accept(
          invalid(
              block.header(),
              "has no " + (forEach.isEmpty() ? "for_each" : "content"),
              "for_each says what it walks over, content { ... } what stands in each block."));
    }
    var iterator = iterator(Optional.ofNullable(parts.get("iterator")), name.text(), report);
    var labels = Optional.ofNullable(parts.get("labels"));
    return new Dynamic(name, iterator, forEach, labels, content, block);
  }

  private static String iterator(
      Optional<Expression> written, String otherwise, Consumer<Diagnostic> report) {
    if (written.isEmpty()) {
      return otherwise;
    }
    return switch (written.get()) {
      case Expression.Root(var name, _) -> name;
      // YAML has no bare words.
      case Expression.Literal(Value.Text(var name), _) -> name;
      case Expression other -> {
        report.accept(
            invalid(other.span(), "is no name", "The iterator is a plain name: iterator = pool."));
        yield otherwise;
      }
    };
  }

  private static void unknown(Span span, Consumer<Diagnostic> report) {
    report.accept(
        invalid(
            span,
            "does not belong here",
            "A dynamic block has for_each, iterator, labels and content. What stands in each block"
                + " it makes belongs into content { ... }."));
  }

  private static Diagnostic invalid(Span span, String label, String detail) {
    return Diagnostic.at(span, Code.DRY0251, label, detail);
  }

  /// Return the blocks that it makes; none when something is wrong, which is reported.
  Optional<List<Made>> blocks(
      BlockSchema schema, Evaluator evaluator, Consumer<Diagnostic> report) {
    if (forEach.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    var written = forEach.get();
    return new Elements(written, report)
        .each(evaluator.evaluate(written))
        .flatMap(elements -> made(schema, elements, evaluator, report));
  }

  private Optional<List<Made>> made(
      BlockSchema schema,
      List<Map.Entry<Value, Value>> elements,
      Evaluator evaluator,
      Consumer<Diagnostic> report) {
    if (schema.form() == BlockSchema.Form.SINGLE && elements.size() > 1) {
      report.accept(
          Diagnostic.at(
              forEach.orElseThrow().span(),
              Code.DRY0252,
              "has " + elements.size() + " elements",
              schema.name() + " stands once, so it is made once at most."));
      return Optional.empty();
    }
    var made = new ArrayList<Made>();
    for (var element : elements) {
      var inner = evaluator.binding(iterator, iteration(element));
      var names = labels(inner, report);
      if (names.isEmpty()) {
        return Optional.empty();
      }
      var one =
          new Body.Block(name, names.get(), content.orElseThrow(), block.header(), block.span());
      made.add(new Made(one, inner));
    }
    return distinct(made, report) ? Optional.of(made) : Optional.empty();
  }

  private static Value iteration(Map.Entry<Value, Value> element) {
    var entries = new LinkedHashMap<String, Value>();
    entries.put("key", element.getKey());
    entries.put("value", element.getValue());
    return Value.object(entries);
  }

  private Optional<List<Body.Name>> labels(Evaluator inner, Consumer<Diagnostic> report) {
    if (labels.isEmpty()) {
      return Optional.of(List.of());
    }
    var span = labels.get().span();
    var value = inner.evaluate(labels.get());
    if (Poison.in(value)) {
      return Optional.empty();
    }
    if (value.isSensitive()) {
      report.accept(Shown.refusal(span));
      return Optional.empty();
    }
    if (value.isKnown()
        && Conversion.to(value, new Type.ListOf(Type.TEXT)).orElse(Value.absent())
            instanceof Value.Sequence(_, var texts)
        && texts.stream().allMatch(Value.Text.class::isInstance)) {
      return Optional.of(
          texts.stream().map(text -> new Body.Name(((Value.Text) text).value(), span)).toList());
    }
    report.accept(
        invalid(
            span,
            "is no list of texts",
            "Labels are texts that are known before anything is done: labels = ["
                + iterator
                + ".key]."));
    return Optional.empty();
  }

  private boolean distinct(List<Made> made, Consumer<Diagnostic> report) {
    var seen = new LinkedHashSet<String>();
    for (var one : made) {
      var label = one.block().labels().isEmpty() ? "" : one.block().labels().getFirst().text();
      if (!label.isEmpty() && !seen.add(label)) {
        report.accept(
            Diagnostic.at(
                labels.orElseThrow().span(),
                Code.DRY0252,
                "gives the label \"" + label + "\" twice",
                "Each block has a label of its own. The key of an element is one: labels = ["
                    + iterator
                    + ".key]."));
        return false;
      }
    }
    return true;
  }
}
