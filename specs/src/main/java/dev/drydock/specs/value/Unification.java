package dev.drydock.specs.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Find the type that several values can share: what a list of them is a list of, what both
/// branches of a conditional give.
public final class Unification {
  private Unification() {}

  /// Return the type that all values convert to, if there is one. Null goes with every type.
  public static Optional<Type> of(List<Value> values) {
    Optional<Type> shared = Optional.of(Type.ANY);
    for (var value : values) {
      if (!value.isNull()) {
        shared = shared.flatMap(one -> of(one, value.type()));
      }
    }
    return shared;
  }

  /// Return the type that values of both types convert to, if there is one. [Type.Any] gives way to
  /// the other.
  public static Optional<Type> of(Type one, Type other) {
    if (one.equals(other) || other instanceof Type.Any) {
      return Optional.of(one);
    }
    return switch (one) {
      case Type.Any _ -> Optional.of(other);
      case Type.Bool _, Type.Number _ ->
          other instanceof Type.Text ? Optional.of(Type.TEXT) : Optional.empty();
      case Type.Text _ ->
          other instanceof Type.Bool || other instanceof Type.Number
              ? Optional.of(Type.TEXT)
              : Optional.empty();
      case Type.ListOf(var element) -> list(element, other);
      case Type.SetOf(var element) -> set(element, other);
      case Type.MapOf(var element) -> map(element, other);
      case Type.TupleOf tuple -> tuple(tuple, other);
      case Type.ObjectOf object -> object(object, other);
      case Type.ResourceOf _ -> Optional.empty();
    };
  }

  private static Optional<Type> of(Type first, Iterable<Type> more) {
    Optional<Type> shared = Optional.of(first);
    for (var type : more) {
      shared = shared.flatMap(one -> of(one, type));
    }
    return shared;
  }

  private static Optional<Type> list(Type element, Type other) {
    return switch (other) {
      case Type.ListOf(var more) -> of(element, more).map(Type.ListOf::new);
      case Type.TupleOf(var more) -> of(element, more).map(Type.ListOf::new);
      case Type.SetOf(var more) -> of(element, more).map(Type.ListOf::new);
      case Type _ -> Optional.empty();
    };
  }

  private static Optional<Type> set(Type element, Type other) {
    return switch (other) {
      case Type.SetOf(var more) -> of(element, more).map(Type.SetOf::new);
      case Type.ListOf(var more) -> of(element, more).map(Type.ListOf::new);
      case Type.TupleOf(var more) -> of(element, more).map(Type.SetOf::new);
      case Type _ -> Optional.empty();
    };
  }

  private static Optional<Type> map(Type element, Type other) {
    return switch (other) {
      case Type.MapOf(var more) -> of(element, more).map(Type.MapOf::new);
      case Type.ObjectOf object -> of(element, object.attributes().values()).map(Type.MapOf::new);
      case Type _ -> Optional.empty();
    };
  }

  /// Tuples of one length unify element by element; else they become a list.
  private static Optional<Type> tuple(Type.TupleOf tuple, Type other) {
    if (!(other instanceof Type.TupleOf(var more))) {
      return other instanceof Type.ListOf || other instanceof Type.SetOf
          ? of(other, (Type) tuple)
          : Optional.empty();
    }
    if (tuple.elements().size() == more.size()) {
      var elements =
          IntStream.range(0, more.size())
              .mapToObj(at -> of(tuple.elements().get(at), more.get(at)))
              .toList();
      if (elements.stream().allMatch(Optional::isPresent)) {
        return Optional.of(new Type.TupleOf(elements.stream().map(Optional::orElseThrow).toList()));
      }
    }
    return of(Type.ANY, tuple.elements()).flatMap(one -> of(one, more)).map(Type.ListOf::new);
  }

  /// Objects with the same names unify name by name; else they become a map.
  private static Optional<Type> object(Type.ObjectOf object, Type other) {
    if (!(other instanceof Type.ObjectOf more)) {
      return other instanceof Type.MapOf(var element) ? map(element, object) : Optional.empty();
    }
    if (object.attributes().keySet().equals(more.attributes().keySet())) {
      var attributes = new LinkedHashMap<String, Type>();
      object
          .attributes()
          .forEach((name, type) ->
              of(type, more.attributes().getOrDefault(name, Type.ANY))
                  .ifPresent(shared -> attributes.put(name, shared)));
      if (attributes.size() == object.attributes().size()) {
        return Optional.of(new Type.ObjectOf(attributes, object.optional()));
      }
    }
    return of(Type.ANY, object.attributes().values())
        .flatMap(one -> of(one, more.attributes().values()))
        .map(Type.MapOf::new);
  }

  /// Whether a value of type `from` can possibly convert to `to` once it is known.
  public static boolean mayBecome(Type from, Type to) {
    if (from.equals(to) || from instanceof Type.Any || to instanceof Type.Any) {
      return true;
    }
    return switch (to) {
      case Type.Any _ -> true;
      case Type.Bool _, Type.Number _ -> from instanceof Type.Text;
      case Type.Text _ -> from instanceof Type.Bool || from instanceof Type.Number;
      case Type.ListOf _, Type.SetOf _, Type.TupleOf _ ->
          from instanceof Type.ListOf || from instanceof Type.SetOf || from instanceof Type.TupleOf;
      case Type.MapOf _, Type.ObjectOf _ ->
          from instanceof Type.MapOf || from instanceof Type.ObjectOf;
      case Type.ResourceOf _ -> false;
    };
  }
}
