package dev.drydock.core.render;

import dev.drydock.core.plan.FieldChange;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the fields of an object in the user's words, one a line, the equals signs in one column.
final class Fields {
  private static final String INDENT = "        ";

  private Fields() {}

  /// Return what a new object will have, as far as the user has a word for it: what is constant,
  /// empty or not asserted is not said, and what one attribute decides in several places is said
  /// once.
  static List<String> created(DesiredObject object) {
    var values = new LinkedHashMap<Field, String>();
    var said = new HashSet<String>();
    for (var field : object.type().fields()) {
      var value = object.field(field.path());
      if (!field.attribute().isEmpty() && !isEmpty(value) && said.add(field.attribute())) {
        values.put(field, field.writeOnly() ? ValueText.HIDDEN : ValueText.of(value));
      }
    }
    return lines(values);
  }

  /// Return what changes, from what to what.
  ///
  /// @param forcing whether the lines say which field forces a replacement
  static List<String> changed(List<FieldChange> changes, boolean forcing) {
    var values = new LinkedHashMap<Field, String>();
    for (var change : changes) {
      var note = forcing && change.forcesReplacement() ? "  # forces replacement" : "";
      values.put(change.field(), move(change) + note);
    }
    return lines(values);
  }

  private static String move(FieldChange change) {
    var after = change.after().isNull() ? "(no longer set)" : ValueText.of(change.after());
    return change.before().isNull() ? after : ValueText.of(change.before()) + " -> " + after;
  }

  private static boolean isEmpty(Value value) {
    return switch (value) {
      case Value.Sequence sequence -> sequence.elements().isEmpty();
      case Value.Mapping mapping -> mapping.entries().isEmpty();
      case Value.Text text -> text.value().isEmpty();
      case Value.Null _ -> true;
      case Value.Bool _, Value.Number _ -> false;
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> false;
    };
  }

  private static List<String> lines(Map<Field, String> values) {
    int width = values.keySet().stream().mapToInt(field -> field.label().length()).max().orElse(0);
    var lines = new ArrayList<String>();
    values.forEach((field, text) ->
        lines.add(
            INDENT + field.label() + " ".repeat(width - field.label().length()) + " = " + text));
    return lines;
  }
}
