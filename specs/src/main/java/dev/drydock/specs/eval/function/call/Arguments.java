package dev.drydock.specs.eval.function.call;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Read converted arguments, and make results.
public final class Arguments {
  private Arguments() {}

  public static String text(List<Value> arguments, int index) {
    return ((Value.Text) arguments.get(index)).value();
  }

  public static BigDecimal number(List<Value> arguments, int index) {
    return ((Value.Number) arguments.get(index)).value();
  }

  /// Return a number as an int, if it is a whole one and small enough.
  public static OptionalInt whole(List<Value> arguments, int index) {
    var number = number(arguments, index);
    boolean fits =
        number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return fits ? OptionalInt.of(number.intValueExact()) : OptionalInt.empty();
  }

  public static List<Value> elements(List<Value> arguments, int index) {
    return ((Value.Sequence) arguments.get(index)).elements();
  }

  public static SequencedMap<String, Value> entries(List<Value> arguments, int index) {
    return ((Value.Mapping) arguments.get(index)).entries();
  }

  public static List<String> texts(List<Value> arguments, int index) {
    return elements(arguments, index).stream().map(one -> ((Value.Text) one).value()).toList();
  }

  /// Make a text of what was read from elsewhere: in normal form C, as every text of the language.
  public static Value composed(String text) {
    return Value.of(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  public static Value tuple(List<Value> elements) {
    return new Value.Sequence(
        new Type.TupleOf(elements.stream().map(Value::type).toList()), elements);
  }

  /// Make a sequence like another one: a list stays a list, a tuple a tuple.
  public static Value like(Value sequence, List<Value> elements) {
    return switch (sequence.type()) {
      case Type.ListOf _, Type.SetOf _ -> new Value.Sequence(sequence.type(), elements);
      case Type _ -> tuple(elements);
    };
  }

  /// Split a text into what a person sees as characters.
  public static List<String> graphemes(String text) {
    var found = new ArrayList<String>();
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    for (int end = breaks.next(); end >= 0; end = breaks.next()) {
      found.add(text.substring(start, end));
      start = end;
    }
    return found;
  }

  public static List<Value> range(int count, IntFunction<Value> made) {
    return IntStream.range(0, count).mapToObj(made).toList();
  }
}
