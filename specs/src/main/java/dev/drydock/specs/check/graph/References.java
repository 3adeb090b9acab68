package dev.drydock.specs.check.graph;

import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a body or an expression refers to, without evaluating it.
final class References {
  private final Set<String> bound;
  private final List<Reference> found = new ArrayList<>();

  private References(Set<String> bound) {
    this.bound = bound;
  }

  /// A reference to `local.NAME`, `var.NAME`, a resource's address without a key, `module.NAME` or
  /// `module.NAME.output.NAME`, in text form.
  record Reference(String to, Span span) {}

  static List<Reference> in(Body body) {
    return in(body, Set.of());
  }

  private static List<Reference> in(Body body, Set<String> outer) {
    var found = new ArrayList<Reference>();
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute attribute -> found.addAll(in(attribute.value(), outer));
        case Body.Block block -> found.addAll(in(block.body(), iterators(block, outer)));
      }
    }
    return found;
  }

  static List<Reference> in(Expression expression) {
    return in(expression, Set.of());
  }

  private static List<Reference> in(Expression expression, Set<String> outer) {
    var bound = new LinkedHashSet<>(outer);
    Expressions.walk(expression, one -> bind(one, bound));
    var references = new References(bound);
    references.collect(expression);
    return references.found;
  }

  /// Gather the iterator of a `dynamic` block: it hides what it is named like.
  private static Set<String> iterators(Body.Block block, Set<String> outer) {
    if (!block.type().text().equals("dynamic") || block.labels().isEmpty()) {
      return outer;
    }
    var bound = new LinkedHashSet<>(outer);
    bound.add(block.labels().getFirst().text());
    for (var item : block.body().items()) {
      if (item instanceof Body.Attribute(var name, Expression.Root(var iterator, _), _)
          && name.text().equals("iterator")) {
        bound.add(iterator);
      }
    }
    return bound;
  }

  /// Gather the variables of loops: they hide what they are named like.
  private static void bind(Expression expression, Set<String> bound) {
    if (expression instanceof Expression.For loop) {
      bound.add(loop.valueName().text());
      if (loop.keyName() != null) {
        bound.add(loop.keyName().text());
      }
    }
  }

  /// A step of a path: a name, or a key in brackets.
  private record Step(String text, boolean key) {}

  private void collect(Expression expression) {
    var steps = new ArrayList<Step>();
    var at = expression;
    while (true) {
      if (at instanceof Expression.Member(var base, var name, _)) {
        steps.addFirst(new Step(name.text(), false));
        at = base;
      } else if (at instanceof Expression.Index(var base, var key, _)) {
        collect(key);
        var text = key instanceof Expression.Literal(Value.Text(var one), _) ? one : "";
        steps.addFirst(new Step(text, true));
        at = base;
      } else {
        break;
      }
    }
    if (at instanceof Expression.Root root) {
      if (!bound.contains(root.name())) {
        target(root, steps).ifPresent(to -> found.add(new Reference(to, expression.span())));
      }
    } else {
      Expressions.children(at).forEach(this::collect);
    }
  }

  private static Optional<String> target(Expression.Root root, List<Step> steps) {
    return switch (root.name()) {
      case "local", "var" ->
          steps.isEmpty()
              ? Optional.empty()
              : Optional.of(root.name() + "." + steps.getFirst().text());
      case "module" -> steps.isEmpty() ? Optional.empty() : Optional.of(module(steps));
      case String word ->
          Kinds.named(word)
              .filter(kind -> steps.size() >= kind.labels())
              .map(kind -> {
                var labels = steps.subList(0, kind.labels()).stream().map(Step::text).toList();
                return new Address(kind.word(), labels).toString();
              });
    };
  }

  private static String module(List<Step> steps) {
    var module = "module." + steps.getFirst().text();
    int behind = steps.size() > 1 && steps.get(1).key() ? 2 : 1;
    return steps.size() > behind ? module + ".output." + steps.get(behind).text() : module;
  }
}
