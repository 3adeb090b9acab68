package dev.drydock.specs.value;

import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeMap;

/// Order values, so that a set has one order: null, flags, numbers, texts by code point, sequences
/// and mappings element by element, then what is not known or not shown.
public final class ValueOrder implements Comparator<Value> {
  /// The only one.
  public static final ValueOrder VALUES = new ValueOrder();

  /// Texts by code point, which is also the order of their UTF-8 bytes.
  public static final Comparator<String> TEXTS = ValueOrder::compareTexts;

  private ValueOrder() {}

  @Override
  public int compare(Value one, Value other) {
    return switch (one) {
      case Value.Bool(var a) when other instanceof Value.Bool(var b) -> Boolean.compare(a, b);
      case Value.Number(var a) when other instanceof Value.Number(var b) -> a.compareTo(b);
      case Value.Text(var a) when other instanceof Value.Text(var b) -> compareTexts(a, b);
      case Value.Sequence a when other instanceof Value.Sequence b ->
          each(a.elements().iterator(), b.elements().iterator());
      case Value.Mapping a when other instanceof Value.Mapping b -> mappings(a, b);
      case Value.Reference(var a) when other instanceof Value.Reference(var b) -> a.compareTo(b);
      case Value.Unknown a when other instanceof Value.Unknown b ->
          compareTexts(a.residual().expression(), b.residual().expression());
      case Value.Sensitive(var a) when other instanceof Value.Sensitive(var b) -> compare(a, b);
      case Value first -> Integer.compare(rank(first), rank(other));
    };
  }

  /// Whether two known values are equal as `==` means it: of one type, numbers by value, the rest
  /// by elements and entries. Nothing is converted, so a list never equals a tuple, nor a map an
  /// object.
  public static boolean areEqual(Value one, Value other) {
    return switch (one) {
      case Value.Sequence a when other instanceof Value.Sequence b ->
          areOfOneType(a.type(), b.type())
              && areEqual(a.elements().iterator(), b.elements().iterator());
      case Value.Mapping a when other instanceof Value.Mapping b ->
          areOfOneType(a.type(), b.type())
              && a.entries().keySet().equals(b.entries().keySet())
              && areEqual(valuesByKey(a), valuesByKey(b));
      case Value first -> VALUES.compare(first, other) == 0;
    };
  }

  private static boolean areEqual(Iterator<Value> one, Iterator<Value> other) {
    while (one.hasNext() && other.hasNext()) {
      if (!areEqual(one.next(), other.next())) {
        return false;
      }
    }
    return !one.hasNext() && !other.hasNext();
  }

  private static Iterator<Value> valuesByKey(Value.Mapping mapping) {
    return new TreeMap<>(mapping.entries()).values().iterator();
  }

  /// Whether two collections can be of one type. Those of tuples and objects follow from their
  /// elements, which are compared anyway.
  private static boolean areOfOneType(Type one, Type other) {
    return switch (one) {
      case Type.ListOf(var a) -> other instanceof Type.ListOf(var b) && areOfOneType(a, b);
      case Type.SetOf(var a) -> other instanceof Type.SetOf(var b) && areOfOneType(a, b);
      case Type.MapOf(var a) -> other instanceof Type.MapOf(var b) && areOfOneType(a, b);
      case Type.TupleOf _ -> other instanceof Type.TupleOf;
      case Type.ObjectOf _ -> other instanceof Type.ObjectOf;
      case Type.Any _ -> true;
      case Type _ -> other instanceof Type.Any || one.equals(other);
    };
  }

  private int each(Iterator<Value> one, Iterator<Value> other) {
    while (one.hasNext() && other.hasNext()) {
      int order = compare(one.next(), other.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(one.hasNext(), other.hasNext());
  }

  private int mappings(Value.Mapping one, Value.Mapping other) {
    var left = new TreeMap<>(one.entries());
    var right = new TreeMap<>(other.entries());
    int keys = String.join("\0", left.keySet()).compareTo(String.join("\0", right.keySet()));
    return keys != 0 ? keys : each(left.values().iterator(), right.values().iterator());
  }

  private static int compareTexts(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      char a = one.charAt(at);
      char b = other.charAt(at);
      if (a != b) {
        boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
        return pairs ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
      }
    }
    return one.length() - other.length();
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Null _ -> 9;
      case Value.Bool _ -> 1;
      case Value.Number _ -> 2;
      case Value.Text _ -> 3;
      case Value.Sequence _ -> 4;
      case Value.Mapping _ -> 5;
      case Value.Reference _ -> 6;
      case Value.Unknown _ -> 7;
      case Value.Sensitive _ -> 8;
    };
  }
}
