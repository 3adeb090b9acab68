package dev.drydock.specs.check;

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
import org.jspecify.annotations.Nullable;

/// Finds what a body or an expression refers to, without evaluating it.
final class References {
  private References() {}

  /// A reference: `local.NAME` or a resource's address, in text form.
  record Reference(String to, Span span) {}

  static List<Reference> in(Body body) {
    var found = new ArrayList<Reference>();
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute attribute -> found.addAll(in(attribute.value()));
        case Body.Block block -> found.addAll(in(block.body()));
      }
    }
    return found;
  }

  static List<Reference> in(Expression expression) {
    var bound = new LinkedHashSet<String>();
    Expressions.walk(expression, one -> bind(one, bound));
    var found = new ArrayList<Reference>();
    collect(expression, bound, found);
    return found;
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

  private static void collect(Expression expression, Set<String> bound, List<Reference> found) {
    var root = root(expression);
    if (root != null) {
      if (!bound.contains(root.name())) {
        var members = members(expression);
        target(root, members).ifPresent(to -> found.add(new Reference(to, expression.span())));
      }
      return;
    }
    Expressions.children(expression).forEach(child -> collect(child, bound, found));
  }

  private static Expression.@Nullable Root root(Expression expression) {
    var at = expression;
    while (name(at) != null) {
      at = base(at);
    }
    return at instanceof Expression.Root root ? root : null;
  }

  private static List<String> members(Expression expression) {
    var members = new ArrayList<String>();
    var at = expression;
    for (var name = name(at); name != null; name = name(at)) {
      members.add(name);
      at = base(at);
    }
    return members.reversed();
  }

  /// Return the name of a step, `.name` or `["name"]`.
  private static @Nullable String name(Expression step) {
    return switch (step) {
      case Expression.Member member -> member.name().text();
      case Expression.Index(_, Expression.Literal(Value.Text(var key), _), _) -> key;
      case Expression _ -> null;
    };
  }

  private static Expression base(Expression step) {
    return switch (step) {
      case Expression.Member member -> member.base();
      case Expression.Index index -> index.base();
      case Expression other -> other;
    };
  }

  private static Optional<String> target(Expression.Root root, List<String> members) {
    if (root.name().equals("local") && !members.isEmpty()) {
      return Optional.of("local." + members.getFirst());
    }
    return Kinds.named(root.name())
        .filter(kind -> members.size() >= kind.labels())
        .map(kind -> new Address(kind.word(), members.subList(0, kind.labels())).toString());
  }
}
