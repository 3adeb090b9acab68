package dev.drydock.specs.eval.function;

import static dev.drydock.specs.eval.function.Arguments.graphemes;
import static dev.drydock.specs.eval.function.Arguments.text;
import static dev.drydock.specs.eval.function.Function.checked;
import static dev.drydock.specs.eval.function.Function.made;
import static dev.drydock.specs.eval.function.Function.plain;
import static dev.drydock.specs.eval.function.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.BOOL;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Work on texts. Characters are what a person sees (grapheme clusters).
final class TextFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final Pattern LAST_NEWLINES = Pattern.compile("[\\r\\n]+\\z");
  private static final int INDENT_MAX = 10_000;

  private TextFunctions() {}

  static List<Function> all() {
    return List.of(
        plain("lower", TEXT, a -> Value.of(text(a, 0).toLowerCase(Locale.ROOT)), TEXT),
        plain("upper", TEXT, a -> Value.of(text(a, 0).toUpperCase(Locale.ROOT)), TEXT),
        plain("title", TEXT, a -> Value.of(titled(text(a, 0))), TEXT),
        plain("trim", TEXT, a -> Value.of(trimmed(text(a, 0), text(a, 1))), TEXT, TEXT),
        plain("trimspace", TEXT, a -> Value.of(text(a, 0).strip()), TEXT),
        plain("trimprefix", TEXT, a -> Value.of(withoutPrefix(a)), TEXT, TEXT),
        plain("trimsuffix", TEXT, a -> Value.of(withoutSuffix(a)), TEXT, TEXT),
        plain("chomp", TEXT, a -> Value.of(LAST_NEWLINES.matcher(text(a, 0)).replaceAll("")), TEXT),
        plain("startswith", BOOL, a -> Value.of(text(a, 0).startsWith(text(a, 1))), TEXT, TEXT),
        plain("endswith", BOOL, a -> Value.of(text(a, 0).endsWith(text(a, 1))), TEXT, TEXT),
        plain("strcontains", BOOL, a -> Value.of(text(a, 0).contains(text(a, 1))), TEXT, TEXT),
        plain(
            "strrev", TEXT, a -> Value.of(String.join("", graphemes(text(a, 0)).reversed())), TEXT),
        plain("split", TEXTS, a -> Value.texts(split(text(a, 0), text(a, 1))), TEXT, TEXT),
        plain("join", TEXT, a -> Value.of(joined(a)), TEXT, TEXTS).andMore(TEXTS),
        checked("substr", TEXT, TextFunctions::part, TEXT, NUMBER, NUMBER),
        checked("indent", TEXT, TextFunctions::indented, NUMBER, TEXT),
        checked("format", TEXT, a -> Format.one(text(a, 0), a.subList(1, a.size())), TEXT)
            .andMore(ANY)
            .allowingNull(),
        checked("formatlist", TEXTS, a -> Format.each(text(a, 0), a.subList(1, a.size())), TEXT)
            .andMore(ANY)
            .allowingNull());
  }

  private static String titled(String text) {
    var made = new StringBuilder();
    boolean start = true;
    for (int c : text.codePoints().toArray()) {
      made.appendCodePoint(start ? Character.toTitleCase(c) : c);
      start = !Character.isLetterOrDigit(c) && c != '_' && c != '\'';
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
        ? text.codePoints().mapToObj(Character::toString).toList()
        : List.of(text.split(Pattern.quote(separator), -1));
  }

  private static String joined(List<Value> arguments) {
    var texts = new ArrayList<String>();
    for (int at = 1; at < arguments.size(); at++) {
      texts.addAll(Arguments.texts(arguments, at));
    }
    return String.join(text(arguments, 0), texts);
  }

  /// Cut a part out: a negative offset counts from the end, a length of -1 means all the rest.
  private static Function.Outcome part(List<Value> arguments) {
    var characters = graphemes(text(arguments, 0));
    var offset = Arguments.whole(arguments, 1);
    var length = Arguments.whole(arguments, 2);
    if (offset.isEmpty() || length.isEmpty() || length.getAsInt() < -1) {
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
