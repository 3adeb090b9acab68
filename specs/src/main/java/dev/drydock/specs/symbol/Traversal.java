package dev.drydock.specs.symbol;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A name with what follows it after dots: `cluster.serving.nodes`. Variables of loops are none.
public record Traversal(Expression.Root root, List<Body.Name> members) {
  public Traversal {
    members = List.copyOf(members);
  }

  /// Visit every traversal in an expression.
  public static void each(Expression expression, Consumer<Traversal> visit) {
    each(expression, Set.of(), visit);
  }

  private static void each(Expression expression, Set<String> bound, Consumer<Traversal> visit) {
    var found = of(expression);
    if (found.isPresent()) {
      if (!bound.contains(found.get().root().name())) {
        visit.accept(found.get());
      }
      return;
    }
    switch (expression) {
      case Expression.For loop -> loop(loop, bound, visit);
      case Expression.Template template -> parts(template.parts(), bound, visit);
      case Expression other ->
          Expressions.children(other).forEach(child -> each(child, bound, visit));
    }
  }

  private static void loop(Expression.For loop, Set<String> bound, Consumer<Traversal> visit) {
    each(loop.over(), bound, visit);
    var inside = with(bound, loop.keyName(), loop.valueName());
    // What is walked over comes first, and does not know the loop's variables.
    Expressions.children(loop).stream().skip(1).forEach(part -> each(part, inside, visit));
  }

  private static void parts(
      List<Expression.Part> parts, Set<String> bound, Consumer<Traversal> visit) {
    for (var part : parts) {
      switch (part) {
        case Expression.Part.Text _ -> {}
        case Expression.Part.Interpolation(var inner, _) -> each(inner, bound, visit);
        case Expression.Part.If choice -> {
          each(choice.condition(), bound, visit);
          parts(choice.yes(), bound, visit);
          parts(choice.no(), bound, visit);
        }
        case Expression.Part.For loop -> {
          each(loop.over(), bound, visit);
          parts(loop.parts(), with(bound, loop.keyName(), loop.valueName()), visit);
        }
      }
    }
  }

  private static Set<String> with(Set<String> bound, Body.@Nullable Name key, Body.Name value) {
    var more = new LinkedHashSet<>(bound);
    more.add(value.text());
    if (key != null) {
      more.add(key.text());
    }
    return more;
  }

  private static Optional<Traversal> of(Expression expression) {
    var members = new ArrayList<Body.Name>();
    var at = expression;
    while (at instanceof Expression.Member member) {
      members.addFirst(member.name());
      at = member.base();
    }
    return at instanceof Expression.Root root
        ? Optional.of(new Traversal(root, members))
        : Optional.empty();
  }
}
