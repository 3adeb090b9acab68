package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Follow paths: names, their attributes, and indexes.
final class Paths {
  private static final String UNSHOWN = "What there is is sensitive, and so not shown here.";

  private final Evaluator evaluator;

  /// Whether a fault may tell what names and how many elements there are.
  private final boolean shown;

  Paths(Evaluator evaluator) {
    this(evaluator, true);
  }

  private Paths(Evaluator evaluator, boolean shown) {
    this.evaluator = evaluator;
    this.shown = shown;
  }

  private Paths discreet() {
    return new Paths(evaluator, false);
  }

  /// Follow a path from its root. Steps with plain names are looked up together, because the scope
  /// may answer for several of them.
  Value follow(Expression path) {
    Deque<Expression> steps = new ArrayDeque<>();
    var base = path;
    while (base instanceof Expression.Member || base instanceof Expression.Index) {
      steps.push(base);
      base =
          base instanceof Expression.Member member
              ? member.base()
              : ((Expression.Index) base).base();
    }
    var value = base instanceof Expression.Root root ? root(root, steps) : evaluator.evaluate(base);
    for (var step : steps) {
      value = step(value, step);
    }
    return value;
  }

  /// Look a root up, and take off the steps that its meaning answers for.
  private Value root(Expression.Root root, Deque<Expression> steps) {
    var bound = evaluator.bindings().find(root.name());
    if (bound.isPresent()) {
      return bound.get();
    }
    var names = steps.stream().takeWhile(Paths::isNamed).map(Paths::name).toList();
    return switch (evaluator.scope().meaning(root, names)) {
      case Scope.Meaning.Known(var value, var used) -> {
        for (int taken = 0; taken < used; taken++) {
          steps.pop();
        }
        yield value;
      }
      case Scope.Meaning.Nothing _ -> Value.nothing();
    };
  }

  private static boolean isNamed(Expression step) {
    return step instanceof Expression.Member
        || step instanceof Expression.Index(_, Expression.Literal(Value.Text _, _), _);
  }

  private static Body.Name name(Expression step) {
    return step instanceof Expression.Index(_, Expression.Literal(Value.Text(var key), var at), _)
        ? new Body.Name(key, at)
        : ((Expression.Member) step).name();
  }

  private Value step(Value base, Expression step) {
    if (step instanceof Expression.Member(_, var name, _)) {
      return attribute(base, name);
    }
    var index = (Expression.Index) step;
    return element(base, evaluator.evaluate(index.key()), index.key().span());
  }

  private Value attribute(Value base, Body.Name name) {
    return switch (base) {
      case Value.Sensitive(var hidden) -> Marks.with(true, discreet().attribute(hidden, name));
      case Value.Unknown unknown when Marks.isBroken(unknown) -> unknown;
      case Value.Unknown unknown when lacks(unknown.type(), name.text()) ->
          noElements(base, name.span());
      case Value.Unknown unknown ->
          evaluator.unknown(
              name.span(),
              attributeType(unknown.type(), name.text()),
              List.of(unknown),
              () -> new Expression.Member(Residuals.expression(unknown), name, Residuals.NOWHERE));
      case Value.Mapping mapping -> entry(mapping, name.text(), name.span());
      case Value.Reference(var resource) ->
          evaluator.scope().member(resource, name).orElseGet(() -> noElements(base, name.span()));
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ ->
          noElements(base, name.span());
      case Value.Sequence _ -> noElements(base, name.span());
    };
  }

  /// Whether no value of a type has an attribute.
  private static boolean lacks(Type type, String name) {
    return switch (type) {
      case Type.Any _, Type.MapOf _, Type.ResourceOf _ -> false;
      case Type.ObjectOf object -> !object.attributes().containsKey(name);
      case Type.Bool _, Type.Number _, Type.Text _ -> true;
      case Type.ListOf _, Type.SetOf _, Type.TupleOf _ -> true;
    };
  }

  private static Type attributeType(Type type, String name) {
    return switch (type) {
      case Type.ObjectOf object -> object.attributes().getOrDefault(name, Type.ANY);
      case Type.MapOf(var element) -> element;
      case Type _ -> Type.ANY;
    };
  }

  private Value entry(Value.Mapping mapping, String key, Span span) {
    var found = mapping.entries().get(key);
    if (found != null) {
      return found;
    }
    var fault =
        Diagnostic.at(
            span,
            Code.DRY0115,
            "is not among the names of " + ValueText.kindOf(mapping),
            names(mapping));
    var meant = shown ? Nearest.to(key, mapping.entries().keySet()) : Optional.<String>empty();
    return evaluator.fault(meant.isPresent() ? fault.suggesting(meant.get()) : fault);
  }

  private String names(Value.Mapping mapping) {
    if (!shown) {
      return UNSHOWN;
    }
    return mapping.entries().isEmpty()
        ? "There are none: it is empty."
        : "There are: " + Listing.of(mapping.entries().keySet()) + ".";
  }

  private Value noElements(Value base, Span span) {
    return evaluator.fault(
        span,
        Code.DRY0115,
        "is asked of " + ValueText.kindOf(base),
        "Only objects and maps have attributes, only lists, objects and maps have elements.");
  }

  private Value element(Value base, Value key, Span span) {
    if (Marks.isBroken(key) || isBroken(base)) {
      return Value.nothing();
    }
    if (base.unwrapped() instanceof Value.Unknown unknown && Type.isSimple(unknown.type())) {
      return noElements(unknown, span);
    }
    if (!key.isKnown() || base.unwrapped() instanceof Value.Unknown) {
      return evaluator.unknown(
          span,
          Type.ANY,
          List.of(base, key),
          () ->
              new Expression.Index(
                  Residuals.expression(base), Residuals.expression(key), Residuals.NOWHERE));
    }
    return Marks.with(key.isSensitive(), known(base, key, span));
  }

  private static boolean isBroken(Value base) {
    return base instanceof Value.Unknown && Marks.isBroken(base);
  }

  /// Take an element. Others of the collection may be unknown, or secret.
  private Value known(Value base, Value key, Span span) {
    return switch (base) {
      case Value.Sensitive(var hidden) -> Marks.with(true, discreet().known(hidden, key, span));
      case Value.Sequence sequence when !Collections.isSet(sequence) ->
          at(sequence, Marks.bare(key), span);
      case Value.Mapping mapping ->
          Conversion.to(Marks.bare(key), Type.TEXT).orElse(Value.absent())
                  instanceof Value.Text(var text)
              ? entry(mapping, text, span)
              : wrongKey("a text", key, span);
      case Value.Sequence _ ->
          evaluator.fault(
              span,
              Code.DRY0115,
              "is asked of a set",
              "A set has no order, and so no first element. Use `tolist(...)`, which sorts it.");
      case Value.Reference(var resource) -> notRepeated(resource, span);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> noElements(base, span);
      case Value.Unknown _ -> noElements(base, span);
    };
  }

  private Value notRepeated(Address resource, Span span) {
    return evaluator.fault(
        Diagnostic.at(
                span,
                Code.DRY0248,
                resource + " is one resource",
                "A key picks one of the resources that a block with for_each makes. An attribute of"
                    + " a resource stands behind a dot.")
            .suggesting(resource.toString()));
  }

  private Value wrongKey(String needed, Value key, Span span) {
    return evaluator.fault(
        span,
        Code.DRY0115,
        "is " + ValueText.kindOf(key),
        "Here the key of an element is needed: " + needed + ".");
  }

  private Value at(Value.Sequence sequence, Value key, Span span) {
    if (!(Conversion.to(key, Type.NUMBER).orElse(Value.absent())
        instanceof Value.Number(var number))) {
      return wrongKey("a whole number", key, span);
    }
    int size = sequence.elements().size();
    boolean inside = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(size)) < 0;
    if (!inside || number.stripTrailingZeros().scale() > 0) {
      return evaluator.fault(span, Code.DRY0115, "is no place in the list", places(size));
    }
    return sequence.elements().get(number.intValueExact());
  }

  private String places(int size) {
    if (!shown) {
      return UNSHOWN;
    }
    return size == 0
        ? "The list is empty."
        : "The list has " + size + " elements, counted from 0 to " + (size - 1) + ".";
  }
}
