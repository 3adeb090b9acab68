package dev.drydock.specs.eval.function;

import static dev.drydock.specs.eval.function.Arguments.text;
import static dev.drydock.specs.eval.function.Function.checked;
import static dev.drydock.specs.eval.function.Function.made;
import static dev.drydock.specs.eval.function.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Search texts by regular expressions.
final class PatternFunctions {
  private static final String INVALID = "This is no regular expression.";
  private static final Function.Outcome TOO_LONG =
      refused(0, "The search takes too long. Use a pattern with less repetition in repetition.");

  private PatternFunctions() {}

  static List<Function> all() {
    return List.of(
        checked("regex", ANY, PatternFunctions::first, TEXT, TEXT),
        checked("regexall", ANY, PatternFunctions::each, TEXT, TEXT),
        checked("replace", TEXT, PatternFunctions::replaced, TEXT, TEXT, TEXT));
  }

  /// Compile a pattern; named groups may be written as RE2 does, `(?P<name>...)`.
  private static Optional<Pattern> pattern(String text) {
    try {
      return Optional.of(Pattern.compile(text.replace("(?P<", "(?<")));
    } catch (PatternSyntaxException invalid) {
      return Optional.empty();
    }
  }

  private static Function.Outcome first(List<Value> arguments) {
    var pattern = pattern(text(arguments, 0));
    if (pattern.isEmpty()) {
      return refused(0, INVALID);
    }
    var matcher = pattern.get().matcher(new BoundedText(text(arguments, 1)));
    return BoundedText.search(() ->
            matcher.find()
                ? made(groups(matcher))
                : refused(1, "The pattern matches nowhere. `regexall` allows for that."))
        .orElse(TOO_LONG);
  }

  private static Function.Outcome each(List<Value> arguments) {
    var pattern = pattern(text(arguments, 0));
    if (pattern.isEmpty()) {
      return refused(0, INVALID);
    }
    var matcher = pattern.get().matcher(new BoundedText(text(arguments, 1)));
    return BoundedText.search(() -> made(groupsOfEach(matcher))).orElse(TOO_LONG);
  }

  private static Value groupsOfEach(Matcher matcher) {
    var found = new ArrayList<Value>();
    while (matcher.find()) {
      found.add(groups(matcher));
    }
    var type = found.isEmpty() ? Type.TEXT : found.getFirst().type();
    return new Value.Sequence(new Type.ListOf(type), found);
  }

  /// Return what matched: the whole text, or the groups by number, or the groups by name.
  private static Value groups(Matcher matcher) {
    var names = matcher.namedGroups();
    if (matcher.groupCount() == 0) {
      return Value.of(matcher.group());
    }
    if (names.isEmpty()) {
      return Arguments.tuple(
          Arguments.range(matcher.groupCount(), at -> orNull(matcher.group(at + 1))));
    }
    var made = new LinkedHashMap<String, Value>();
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> made.put(entry.getKey(), orNull(matcher.group(entry.getValue()))));
    return Value.object(made);
  }

  private static Value orNull(@Nullable String text) {
    return text == null ? Value.absent() : Value.of(text);
  }

  /// Replace every occurrence; between slashes stands a pattern, whose groups are `$1` and so on.
  private static Function.Outcome replaced(List<Value> arguments) {
    var text = text(arguments, 0);
    var search = text(arguments, 1);
    var replacement = text(arguments, 2);
    if (search.length() < 2 || !search.startsWith("/") || !search.endsWith("/")) {
      return made(Value.of(text.replace(search, replacement)));
    }
    var pattern = pattern(search.substring(1, search.length() - 1));
    if (pattern.isEmpty()) {
      return refused(1, INVALID);
    }
    try {
      var matcher = pattern.get().matcher(new BoundedText(text));
      var quoted = replacement.replace("\\", "\\\\");
      return BoundedText.search(() -> made(Value.of(matcher.replaceAll(quoted)))).orElse(TOO_LONG);
    } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchGroup) {
      return refused(2, "It names a group that the pattern does not have.");
    }
  }
}
