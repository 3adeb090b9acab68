package dev.drydock.editor.place;

import dev.drydock.editor.place.Place.Form;
import dev.drydock.editor.place.Place.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds a place in YAML by indentation, and by braces within the line.
final class YamlPlace {
  private final List<YamlLine> above;
  private final List<YamlLine> below;
  private final YamlLine line;
  private final int cursor;

  private YamlPlace(String text, int cursor) {
    int start = text.lastIndexOf('\n', cursor - 1) + 1;
    int end = text.indexOf('\n', cursor);
    this.above = text.substring(0, start).lines().map(YamlLine::of).toList();
    this.below = end < 0 ? List.of() : text.substring(end + 1).lines().map(YamlLine::of).toList();
    this.line = YamlLine.of(text.substring(start, cursor));
    this.cursor = cursor;
  }

  static Place of(String text, int cursor) {
    var place = new YamlPlace(text, cursor);
    return place.line.rest().startsWith("#") ? Place.nothing(Form.YAML, cursor) : place.find();
  }

  private Place find() {
    var rest = line.rest();
    if (inTemplate(rest)) {
      int start = Place.wordStart(rest);
      return place(Slot.EXPRESSION, path(), line.key().orElse(""), rest.substring(start));
    }
    if (rest.startsWith("{") || rest.startsWith("[")) {
      return flow(rest);
    }
    return line.key().isPresent()
        ? value(path(), line.key().get(), rest)
        : place(Slot.NAME, path(), "", rest);
  }

  private static boolean inTemplate(String rest) {
    int open = Math.max(rest.lastIndexOf("${"), rest.lastIndexOf("%{"));
    return open >= 0 && rest.indexOf('}', open) < 0;
  }

  private Place value(List<String> path, String key, String typed) {
    boolean quoted = typed.startsWith("\"") || typed.startsWith("'");
    return quoted
        ? place(Slot.TEXT, path, key, typed.substring(1))
        : place(Slot.VALUE, path, key, typed);
  }

  /// Follow the braces of a flow mapping up to the cursor.
  private Place flow(String rest) {
    var path = new ArrayList<>(path());
    var key = line.key().orElse("");
    int from = 0;
    for (int at = 0; at < rest.length(); at++) {
      switch (rest.charAt(at)) {
        case '{' -> {
          path.add(key);
          key = "";
          from = at + 1;
        }
        case '}' -> {
          key = path.isEmpty() ? "" : path.removeLast();
          from = at + 1;
        }
        case ',' -> {
          key = rest.startsWith("[") ? key : "";
          from = at + 1;
        }
        case '[' -> from = at + 1;
        case ':' -> {
          key = rest.substring(from, at).strip();
          from = at + 1;
        }
        default -> {}
      }
    }
    var typed = rest.substring(from).stripLeading();
    return key.isEmpty() ? place(Slot.NAME, path, "", typed) : value(path, key, typed);
  }

  private Place place(Slot slot, List<String> path, String attribute, String typed) {
    return new Place(Form.YAML, slot, path, attribute, typed, cursor - typed.length(), beside());
  }

  /// Return the keys around the line, outermost first.
  private List<String> path() {
    var path = new ArrayList<String>();
    int limit = line.indent();
    for (var one : above.reversed()) {
      if (!one.empty() && one.indent() < limit) {
        one.key().ifPresent(path::addFirst);
        limit = one.indent();
      }
    }
    return path;
  }

  private Set<String> beside() {
    var names = new LinkedHashSet<String>();
    if (!line.dashed()) {
      collect(above.reversed(), false, names);
    }
    collect(below, true, names);
    return names;
  }

  /// Collect the keys of the same mapping, up to where another one begins.
  private void collect(List<YamlLine> lines, boolean downwards, Set<String> names) {
    for (var one : lines) {
      if (one.empty() || one.indent() > line.indent()) {
        continue;
      }
      if (one.indent() < line.indent() || (one.dashed() && downwards)) {
        return;
      }
      one.key().ifPresent(names::add);
      if (one.dashed()) {
        return;
      }
    }
  }
}
