package dev.drydock.specs.eval.function.text;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Search texts by regular expressions, RE2's: in linear time, whatever the pattern.
public final class PatternFunctions {
  private static final Function.Outcome INVALID =
      refused(0, "This is no regular expression as RE2 writes them.");

  private PatternFunctions() {}

  public static List<Function> all() {
    return List.of(
        checked("regex", ANY, PatternFunctions::first, TEXT, TEXT),
        checked("regexall", ANY, PatternFunctions::each, TEXT, TEXT),
        checked("replace", TEXT, Replacement::of, TEXT, TEXT, TEXT));
  }

  /// Compile a pattern; groups may be named as `(?<name>...)` too.
  static Optional<Pattern> pattern(String text) {
    try {
      return Optional.of(Pattern.compile(text.replaceAll("\\(\\?<(?=[A-Za-z_])", "(?P<")));
    } catch (PatternSyntaxException invalid) {
      return Optional.empty();
    }
  }

  private static boolean isMixed(Pattern pattern) {
    int named = pattern.namedGroups().size();
    return named > 0 && named < pattern.groupCount();
  }

  private static Function.Outcome first(List<Value> arguments) {
    var pattern = pattern(text(arguments, 0)).filter(one -> !isMixed(one));
    if (pattern.isEmpty()) {
      return INVALID;
    }
    var matcher = pattern.get().matcher(text(arguments, 1));
    return matcher.find()
        ? made(groups(pattern.get(), matcher))
        : refused(1, "The pattern matches nowhere. `regexall` allows for that.");
  }

  private static Function.Outcome each(List<Value> arguments) {
    var pattern = pattern(text(arguments, 0)).filter(one -> !isMixed(one));
    if (pattern.isEmpty()) {
      return INVALID;
    }
    var found = new ArrayList<Value>();
    var matches = new Matches(pattern.get().matcher(text(arguments, 1)));
    while (matches.next()) {
      found.add(groups(pattern.get(), matches.matcher()));
    }
    return made(new Value.Sequence(new Type.ListOf(type(pattern.get())), found));
  }

  private static Type type(Pattern pattern) {
    var names = names(pattern);
    if (pattern.groupCount() == 0) {
      return TEXT;
    }
    if (names.isEmpty()) {
      return new Type.TupleOf(numbers(pattern.groupCount()).stream().map(_ -> TEXT).toList());
    }
    var types = new LinkedHashMap<String, Type>();
    names.forEach(name -> types.put(name, TEXT));
    return new Type.ObjectOf(types, List.of());
  }

  private static List<Integer> numbers(int groups) {
    return IntStream.rangeClosed(1, groups).boxed().toList();
  }

  /// Return what matched: the whole text, or the groups by number, or the groups by name.
  private static Value groups(Pattern pattern, Matcher matcher) {
    var type = type(pattern);
    return switch (type) {
      case Type.ObjectOf(var attributes, _) -> {
        var made = new LinkedHashMap<String, Value>();
        attributes.keySet().forEach(name -> made.put(name, orNull(matcher.group(name))));
        yield new Value.Mapping(type, made);
      }
      case Type.TupleOf(var elements) ->
          new Value.Sequence(
              type,
              numbers(elements.size()).stream().map(at -> orNull(matcher.group(at))).toList());
      case Type _ -> Value.of(matcher.group());
    };
  }

  private static List<String> names(Pattern pattern) {
    return pattern.namedGroups().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Value orNull(@Nullable String text) {
    return text == null ? Value.absent() : Value.of(text);
  }
}
