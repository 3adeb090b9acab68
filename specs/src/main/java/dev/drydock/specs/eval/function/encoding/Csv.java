package dev.drydock.specs.eval.function.encoding;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Read CSV (RFC 4180): the first row names the columns, empty lines do not count.
final class Csv {
  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private int at;

  private Csv(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  static Function.Outcome decode(String text) {
    var csv = new Csv(text);
    if (!csv.read()) {
      return refused(0, "A quote stands where CSV has none, or is never closed.");
    }
    if (csv.rows.isEmpty()) {
      return refused(0, "There is no row with the names of the columns.");
    }
    var names = csv.rows.getFirst();
    if (new LinkedHashSet<>(names).size() < names.size()) {
      return refused(0, "Two columns have the same name.");
    }
    var types = new LinkedHashMap<String, Type>();
    names.forEach(name -> types.put(name, Type.TEXT));
    var type = new Type.ObjectOf(types, List.of());
    var made = new ArrayList<Value>();
    for (var row : csv.rows.subList(1, csv.rows.size())) {
      if (row.size() != names.size()) {
        return refused(0, "A row has more or fewer fields than the first one.");
      }
      made.add(object(type, row));
    }
    return made(new Value.Sequence(new Type.ListOf(type), made));
  }

  private static Value object(Type.ObjectOf type, List<String> row) {
    var entries = new LinkedHashMap<String, Value>();
    type.attributes()
        .keySet()
        .forEach(name -> entries.put(name, Arguments.composed(row.get(entries.size()))));
    return new Value.Mapping(type, entries);
  }

  private boolean read() {
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        at++;
      } else if (!row()) {
        return false;
      }
    }
    return true;
  }

  private boolean row() {
    var fields = new ArrayList<String>();
    rows.add(fields);
    do {
      boolean quoted = text.startsWith("\"", at);
      var field = new StringBuilder();
      if (quoted ? !quoted(field) : !plain(field)) {
        return false;
      }
      fields.add(field.toString());
    } while (follows(','));
    return at == text.length() || follows('\n');
  }

  private boolean follows(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean plain(StringBuilder field) {
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        return false;
      }
      field.append(text.charAt(at++));
    }
    return true;
  }

  private boolean quoted(StringBuilder field) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (!follows('"')) {
        return true;
      } else {
        field.append('"');
      }
    }
    return false;
  }
}
