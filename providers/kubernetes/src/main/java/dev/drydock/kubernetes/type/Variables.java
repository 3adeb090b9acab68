package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.DeploymentFields;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A container's environment variables, sorted by name.
final class Variables {
  private Variables() {}

  static List<Map<String, Object>> write(@Nullable Value variables, @Nullable Value model) {
    var texts = new TreeMap<>(JsonValues.texts(variables));
    texts.putAll(one(model));
    var list = new ArrayList<Map<String, Object>>();
    texts.forEach((name, value) -> {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("name", name);
      entry.put("value", value);
      list.add(entry);
    });
    return list;
  }

  private static Map<String, String> one(@Nullable Value model) {
    return model instanceof Value.Text(var uri)
        ? Map.of(DeploymentFields.MODEL_VARIABLE, uri)
        : Map.of();
  }

  static SequencedMap<String, String> read(@Nullable Object list) {
    var texts = new TreeMap<String, String>();
    if (list instanceof List<?> entries) {
      for (var entry : entries) {
        if (entry instanceof Map<?, ?> members) {
          var value = members.get("value");
          texts.put(String.valueOf(members.get("name")), value == null ? "" : value.toString());
        }
      }
    }
    return texts;
  }

  static Value model(SequencedMap<String, String> variables) {
    var uri = variables.get(DeploymentFields.MODEL_VARIABLE);
    return uri == null ? Value.absent() : Value.of(uri);
  }

  static Value others(SequencedMap<String, String> variables) {
    var others = new LinkedHashMap<>(variables);
    others.remove(DeploymentFields.MODEL_VARIABLE);
    return Value.textMap(others);
  }
}
