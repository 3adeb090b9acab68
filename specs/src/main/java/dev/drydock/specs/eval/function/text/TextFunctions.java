package dev.drydock.specs.eval.function.text;

import static dev.drydock.specs.eval.function.call.Arguments.elements;
import static dev.drydock.specs.eval.function.call.Arguments.graphemes;
import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.BOOL;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Work on texts. Characters are what a person sees (grapheme clusters).
public final class TextFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final Pattern LAST_NEWLINES = Pattern.compile("[\\r\\n]+\\z");
  private static final int INDENT_MAX = 10_000;

  private TextFunctions() {}

  public static List<Function> all() {
    return List.of(
        plain("lower", TEXT, a -> Value.of(mapped(text(a, 0), Character::toLowerCase)), TEXT),
        plain("upper", TEXT, a -> Value.of(mapped(text(a, 0), Character::toUpperCase)), TEXT),
        plain("title", TEXT, a -> Value.of(titled(text(a, 0))), TEXT),
        plain("trim", TEXT, a -> Value.of(trimmed(text(a, 0), text(a, 1))), TEXT, TEXT),
        plain("trimspace", TEXT, a -> Value.of(Spaces.trimmed(text(a, 0))), TEXT),
        plain("trimprefix", TEXT, a -> Value.of(withoutPrefix(a)), TEXT, TEXT),
        plain("trimsuffix", TEXT, a -> Value.of(withoutSuffix(a)), TEXT, TEXT),
        plain("chomp", TEXT, a -> Value.of(LAST_NEWLINES.matcher(text(a, 0)).replaceAll("")), TEXT),
        plain("startswith", BOOL, a -> Value.of(text(a, 0).startsWith(text(a, 1))), TEXT, TEXT),
        plain("endswith", BOOL, a -> Value.of(text(a, 0).endsWith(text(a, 1))), TEXT, TEXT),
        plain("strcontains", BOOL, a -> Value.of(text(a, 0).contains(text(a, 1))), TEXT, TEXT),
        plain(
            "strrev", TEXT, a -> Value.of(String.join("", graphemes(text(a, 0)).reversed())), TEXT),
        plain("split", TEXTS, a -> Value.texts(split(text(a, 0), text(a, 1))), TEXT, TEXT),
        checked("join", TEXT, TextFunctions::joined, TEXT, TEXTS).andMore(TEXTS),
        checked("substr", TEXT, TextFunctions::part, TEXT, NUMBER, NUMBER),
        checked("indent", TEXT, TextFunctions::indented, NUMBER, TEXT),
        checked("format", TEXT, Format::one, TEXT).andMore(ANY).allowingNull(),
        checked("formatlist", TEXTS, Format::each, TEXT).andMore(ANY).allowingNull());
  }

  /// Change every character for itself: a text keeps its number of characters.
  private static String mapped(String text, IntUnaryOperator change) {
    var made = new StringBuilder();
    text.codePoints().map(change).forEach(made::appendCodePoint);
    return made.toString();
  }

  private static String titled(String text) {
    var made = new StringBuilder();
    boolean start = true;
    for (int c : text.codePoints().toArray()) {
      made.appendCodePoint(start ? Character.toTitleCase(c) : c);
      start = c < 0x80 ? !Character.isLetterOrDigit(c) && c != '_' : Character.isSpaceChar(c);
    }
    return made.toString();
  }

  /// Take the characters of `set` off both ends.
  private static String trimmed(String text, String set) {
    int start = 0;
    int end = text.length();
    while (start < end && set.indexOf(text.codePointAt(start)) >= 0) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && set.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static String withoutPrefix(List<Value> a) {
    return text(a, 0).startsWith(text(a, 1))
        ? text(a, 0).substring(text(a, 1).length())
        : text(a, 0);
  }

  private static String withoutSuffix(List<Value> a) {
    return text(a, 0).endsWith(text(a, 1))
        ? text(a, 0).substring(0, text(a, 0).length() - text(a, 1).length())
        : text(a, 0);
  }

  private static List<String> split(String separator, String text) {
    return separator.isEmpty()
        ? graphemes(text)
        : List.of(text.split(Pattern.quote(separator), -1));
  }

  private static Function.Outcome joined(List<Value> arguments) {
    var texts = new ArrayList<String>();
    for (int at = 1; at < arguments.size(); at++) {
      if (elements(arguments, at).stream().anyMatch(Value::isNull)) {
        return refused(at, "It holds null, which has no text. `compact` takes that out.");
      }
      texts.addAll(Arguments.texts(arguments, at));
    }
    return made(Value.of(String.join(text(arguments, 0), texts)));
  }

  /// Cut a part out: a negative offset counts from the end, a length of -1 means all the rest.
  private static Function.Outcome part(List<Value> arguments) {
    var characters = graphemes(text(arguments, 0));
    var offset = Arguments.whole(arguments, 1);
    var length = Arguments.whole(arguments, 2);
    if (offset.isEmpty() || length.isEmpty()) {
      return refused(offset.isEmpty() ? 1 : 2, "Offset and length are whole numbers.");
    }
    int size = characters.size();
    int from = offset.getAsInt() < 0 ? size + offset.getAsInt() : offset.getAsInt();
    int start = Math.clamp(from, 0, size);
    long end = length.getAsInt() < 0 ? size : (long) start + length.getAsInt();
    return made(Value.of(String.join("", characters.subList(start, (int) Math.min(size, end)))));
  }

  private static Function.Outcome indented(List<Value> arguments) {
    int spaces = Arguments.whole(arguments, 0).orElse(-1);
    return spaces < 0 || spaces > INDENT_MAX
        ? refused(0, "The number of spaces is a whole number from 0 to 10,000.")
        : made(Value.of(text(arguments, 1).replace("\n", "\n" + " ".repeat(spaces))));
  }
}
