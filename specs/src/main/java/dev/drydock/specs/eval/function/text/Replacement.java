package dev.drydock.specs.eval.function.text;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Replace every occurrence; between slashes stands a pattern, whose groups are `$1`, `$name`,
/// `${1}` and so on. A name that the pattern does not have is an empty text.
final class Replacement {
  private static final Pattern NAME = Pattern.compile("\\$(\\$|[A-Za-z0-9_]+|\\{[A-Za-z0-9_]+\\})");

  private final Pattern pattern;
  private final String template;

  private Replacement(Pattern pattern, String template) {
    this.pattern = pattern;
    this.template = template;
  }

  static Function.Outcome of(List<Value> arguments) {
    var text = text(arguments, 0);
    var search = text(arguments, 1);
    var replacement = text(arguments, 2);
    if (search.length() < 2 || !search.startsWith("/") || !search.endsWith("/")) {
      return made(Value.of(plain(text, search, replacement)));
    }
    return PatternFunctions.pattern(search.substring(1, search.length() - 1))
        .map(pattern -> made(Value.of(new Replacement(pattern, replacement).in(text))))
        .orElseGet(() -> refused(1, "This is no regular expression as RE2 writes them."));
  }

  /// Replace a text; the empty one stands before and behind every character.
  private static String plain(String text, String search, String replacement) {
    return text.replace(search, replacement);
  }

  private String in(String text) {
    var made = new StringBuilder();
    int from = 0;
    var matches = new Matches(pattern.matcher(text));
    while (matches.next()) {
      made.append(text, from, matches.matcher().start());
      made.append(filled(matches.matcher()));
      from = matches.matcher().end();
    }
    return made.append(text, from, text.length()).toString();
  }

  private String filled(Matcher match) {
    var made = new StringBuilder();
    var names = NAME.matcher(template);
    int from = 0;
    while (names.find()) {
      made.append(template, from, names.start());
      var name = names.group(1);
      made.append(name.equals("$") ? "$" : group(match, name.replaceAll("[{}]", "")));
      from = names.end();
    }
    return made.append(template, from, template.length()).toString();
  }

  private String group(Matcher match, String name) {
    if (name.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(name);
      var found = number <= pattern.groupCount() ? match.group(number) : null;
      return found == null ? "" : found;
    }
    var found = pattern.namedGroups().containsKey(name) ? match.group(name) : null;
    return found == null ? "" : found;
  }
}
