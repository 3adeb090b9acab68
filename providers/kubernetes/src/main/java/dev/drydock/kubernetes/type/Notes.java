package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What people note on a resource: its description and tags, kept as annotations, which may hold
/// any text.
final class Notes {
  private static final String DESCRIPTION = "drydock.dev/description";
  private static final String TAG = "tags.drydock.dev/";

  private Notes() {}

  static SequencedMap<String, String> annotations(
      @Nullable Value description, @Nullable Value tags) {
    var annotations = new LinkedHashMap<String, String>();
    if (description instanceof Value.Text(var text)) {
      annotations.put(DESCRIPTION, text);
    }
    JsonValues.texts(tags).forEach((name, value) -> annotations.put(TAG + name, value));
    return annotations;
  }

  /// Read both back, under the paths that the type gives them.
  static void read(
      GenericKubernetesResource live,
      String description,
      String tags,
      SequencedMap<String, Value> fields) {
    var annotations = live.getMetadata().getAnnotations();
    var noted = new TreeMap<String, String>(annotations == null ? Map.of() : annotations);
    fields.put(description, JsonValues.read(noted.get(DESCRIPTION)));
    var tagged = new LinkedHashMap<String, String>();
    noted.forEach((name, value) -> {
      if (name.startsWith(TAG)) {
        tagged.put(name.substring(TAG.length()), value);
      }
    });
    fields.put(tags, tagged.isEmpty() ? Value.absent() : Value.textMap(tagged));
  }
}
