package dev.drydock.spi.free;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The way to one value in a body: `spec.containers[="web"].image`, `metadata.labels["a.b/c"]`,
/// `rules[#0].port`, `rules[#]` for how many there are, `emptyDir[{}]` for an object as such.
///
/// @param steps from the outside in
record Path(List<Step> steps) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]+");

  static final Path ROOT = new Path(List.of());

  Path {
    steps = List.copyOf(steps);
  }

  /// One step into a body.
  sealed interface Step {
    /// Return what people read between two dots.
    String word();

    record Member(String name) implements Step {
      @Override
      public String word() {
        return name;
      }
    }

    /// The element of a list whose `name` is this.
    record Named(String name) implements Step {
      @Override
      public String word() {
        return name;
      }
    }

    record At(int index) implements Step {
      @Override
      public String word() {
        return Integer.toString(index);
      }
    }

    /// That there is an object, whatever it holds.
    record Whole() implements Step {
      @Override
      public String word() {
        return "";
      }
    }

    /// How many elements a list has.
    record Count() implements Step {
      @Override
      public String word() {
        return "#";
      }
    }
  }

  Path then(Step step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Path(more);
  }

  /// Return what people read: names between dots.
  String words() {
    return steps.stream()
        .map(Step::word)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("."));
  }

  /// Return the text form, which [#parse] reads back.
  String text() {
    var text = new StringBuilder();
    for (var step : steps) {
      switch (step) {
        case Step.Member(var name) when PLAIN.matcher(name).matches() ->
            text.append(text.isEmpty() ? "" : ".").append(name);
        case Step.Member(var name) -> text.append("[\"").append(escaped(name)).append("\"]");
        case Step.Named(var name) -> text.append("[=\"").append(escaped(name)).append("\"]");
        case Step.At(var index) -> text.append("[#").append(index).append("]");
        case Step.Whole _ -> text.append("[{}]");
        case Step.Count _ -> text.append("[#]");
      }
    }
    return text.toString();
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  static Path parse(String text) {
    return new Path(Collections.unmodifiableList(new Reading(text).steps()));
  }

  private static final class Reading {
    private final String text;
    private int at;

    Reading(String text) {
      this.text = text;
    }

    List<Step> steps() {
      var steps = new ArrayList<Step>();
      while (at < text.length()) {
        if (text.charAt(at) == '.') {
          at++;
        }
        steps.add(text.charAt(at) == '[' ? bracketed() : new Step.Member(plain()));
      }
      return steps;
    }

    private String plain() {
      int start = at;
      while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
        at++;
      }
      return text.substring(start, at);
    }

    private Step bracketed() {
      at++;
      char sort = text.charAt(at++);
      return switch (sort) {
        case '#' -> counted();
        case '{' -> {
          at += 2;
          yield new Step.Whole();
        }
        case '=' -> {
          at++;
          yield new Step.Named(quoted());
        }
        default -> new Step.Member(quoted());
      };
    }

    private Step counted() {
      int end = text.indexOf(']', at);
      var number = text.substring(at, end);
      at = end + 1;
      return number.isEmpty() ? new Step.Count() : new Step.At(Integer.parseInt(number));
    }

    private String quoted() {
      var name = new StringBuilder();
      while (text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 1 : 0;
        name.append(text.charAt(at++));
      }
      at += 2;
      return name.toString();
    }
  }
}
