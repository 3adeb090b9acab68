package dev.drydock.specs.eval.function.text;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.eval.function.encoding.Json;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Put values into a text by a pattern of verbs: `%s %q %v %d %f %e %E %g %G %t %b %o %x %X %%`,
/// with the flags `+`, `-`, `0`, `#` and space, width, precision and `[n]` for the n-th value.
final class Format {
  private static final Pattern VERB =
      Pattern.compile("%([-+ 0#]*)([0-9]{1,4})?(?:\\.([0-9]{1,4}))?(?:\\[([0-9]{1,4})])?(.?)");

  private final List<Value> values;
  private int next;
  private boolean named;
  private int fault = -1;
  private String why = "";

  private Format(List<Value> values) {
    this.values = values;
  }

  /// Format one text.
  static Function.Outcome one(List<Value> arguments) {
    return arguments.getFirst() instanceof Value.Text(var pattern)
        ? one(pattern, arguments.subList(1, arguments.size()))
        : Function.refused(0, "The pattern is null.");
  }

  private static Function.Outcome one(String pattern, List<Value> values) {
    var format = new Format(values);
    var text = format.apply(pattern);
    if (format.fault < 0 && format.next < values.size() && !format.named) {
      return Function.refused(format.next + 1, "The pattern has no verb for it.");
    }
    return format.fault < 0
        ? Function.made(Value.of(text))
        : Function.refused(format.fault, format.why);
  }

  /// Format one text for each element of the lists among the values; others go with each.
  static Function.Outcome each(List<Value> arguments) {
    return arguments.getFirst() instanceof Value.Text(var pattern)
        ? each(pattern, arguments.subList(1, arguments.size()))
        : Function.refused(0, "The pattern is null.");
  }

  private static Function.Outcome each(String pattern, List<Value> values) {
    int size = -1;
    for (int at = 0; at < values.size(); at++) {
      if (values.get(at) instanceof Value.Sequence list) {
        if (size >= 0 && size != list.elements().size()) {
          return Function.refused(at + 1, "All lists need the same length.");
        }
        size = list.elements().size();
      }
    }
    var texts = new ArrayList<Value>();
    for (int round = 0; round < Math.abs(size); round++) {
      int at = round;
      var row =
          values.stream()
              .map(one -> one instanceof Value.Sequence list ? list.elements().get(at) : one)
              .toList();
      switch (one(pattern, row)) {
        case Function.Outcome.Made(var text) -> texts.add(text);
        case Function.Outcome.Refused refused -> {
          return refused;
        }
      }
    }
    return Function.made(new Value.Sequence(new Type.ListOf(Type.TEXT), texts));
  }

  private String apply(String pattern) {
    var matcher = VERB.matcher(pattern);
    var text = new StringBuilder();
    int from = 0;
    while (matcher.find(from) && fault < 0) {
      text.append(pattern, from, matcher.start()).append(verb(matcher));
      from = matcher.end();
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private String verb(Matcher matcher) {
    var verb = matcher.group(5);
    if (verb.equals("%")) {
      return "%";
    }
    if (verb.isEmpty() || "sqvdfeEgGtboxX".indexOf(verb.charAt(0)) < 0) {
      return refuse(0, "`%" + verb + "` is no verb. Write `%%` for the character itself.");
    }
    var explicit = matcher.group(4);
    named |= explicit != null;
    int index = explicit == null ? next : Integer.parseInt(explicit) - 1;
    next = index + 1;
    if (index < 0 || index >= values.size()) {
      return refuse(0, "It has more verbs than there are values.");
    }
    var precision = matcher.group(3);
    int digits = precision == null ? -1 : Integer.parseInt(precision);
    var flags = matcher.group(1);
    var shown = shown(index, verb.charAt(0), flags, digits);
    return shown
        .map(one -> padded(one, flags, matcher.group(2)))
        .orElseGet(() -> refuse(index + 1, "`%" + verb + "` cannot show such a value."));
  }

  private String refuse(int argument, String reason) {
    fault = argument;
    why = reason;
    return "";
  }

  private Optional<String> shown(int index, char verb, String flags, int digits) {
    var value = values.get(index);
    return switch (verb) {
      case 's' -> text(value).map(text -> cut(text, digits));
      case 'q' -> text(value).map(Json::quoted);
      case 'v' -> flags.contains("#") ? json(value) : plain(value);
      case 't' ->
          Conversion.to(value, Type.BOOL)
              .filter(Value.Bool.class::isInstance)
              .map(flag -> String.valueOf(((Value.Bool) flag).value()));
      default ->
          Conversion.to(value, Type.NUMBER)
              .filter(Value.Number.class::isInstance)
              .flatMap(
                  number -> NumberFormat.of(((Value.Number) number).value(), verb, flags, digits));
    };
  }

  private static String cut(String text, int length) {
    var characters = Arguments.graphemes(text);
    return length < 0 || length >= characters.size()
        ? text
        : String.join("", characters.subList(0, length));
  }

  private static Optional<String> text(Value value) {
    return Conversion.to(value, Type.TEXT)
        .filter(Value.Text.class::isInstance)
        .map(text -> ((Value.Text) text).value());
  }

  private static Optional<String> plain(Value value) {
    return value instanceof Value.Text(var text) ? Optional.of(text) : json(value);
  }

  private static Optional<String> json(Value value) {
    var text = new StringBuilder();
    return Json.write(value, text) ? Optional.of(text.toString()) : Optional.empty();
  }

  private static String padded(String text, String flags, @Nullable String width) {
    int missing = width == null ? 0 : Integer.parseInt(width) - Arguments.graphemes(text).size();
    if (missing <= 0) {
      return text;
    }
    if (flags.contains("-")) {
      return text + " ".repeat(missing);
    }
    if (flags.contains("0")) {
      int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
      return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }
    return " ".repeat(missing) + text;
  }
}
