package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.free.Leaves;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Any type: what the user's manifest says of it is what is asserted, by path.
///
/// @param where as the API server's own list of its types has it
public record FreeManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final String METADATA = "metadata";

  /// Members whose values no plan may show.
  private static final List<String> SECRET = List.of("data", "stringData");

  /// Return `group/version` of a free type, from its name.
  public static String apiVersion(ObjectType type) {
    return type.name().substring(0, type.name().lastIndexOf('/'));
  }

  /// Whether a kind holds secrets.
  public static boolean isSecret(ObjectId.Kubernetes id) {
    return id.group().isEmpty() && id.kind().equals("Secret");
  }

  /// Return the members of a body that hold secrets, when it is that of a Secret.
  public static List<String> secrets() {
    return SECRET;
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var body = new LinkedHashMap<>(whole(fields));
    body.remove(METADATA);
    if (body.remove(SECRET.getLast()) instanceof Map<?, ?> texts
        && where.getKind().equals("Secret")) {
      body.put(SECRET.getFirst(), encoded(body.get(SECRET.getFirst()), texts));
    }
    return body;
  }

  /// Texts of a Secret join its data, as the API server would let them; applied as texts they could
  /// never be taken out again.
  private static Map<String, Object> encoded(@Nullable Object data, Map<?, ?> texts) {
    var all = JsonValues.object(data);
    texts.forEach((name, text) ->
        all.put(
            String.valueOf(name),
            Base64.getEncoder()
                .encodeToString(String.valueOf(text).getBytes(StandardCharsets.UTF_8))));
    return all;
  }

  private static SequencedMap<String, Object> whole(SequencedMap<String, Value> fields) {
    var empty = Value.object(new LinkedHashMap<>());
    var whole = new LinkedHashMap<String, Object>();
    Leaves.over(empty, fields)
        .entries()
        .forEach((name, value) -> whole.put(name, JsonValues.write(value)));
    return whole;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    var tree = tree(live);
    var fields = new LinkedHashMap<String, Value>();
    for (var field : type.fields()) {
      var value = field.writeOnly() ? Value.absent() : Leaves.at(tree, field.path());
      if (!value.isNull()) {
        fields.put(field.path(), value);
      }
    }
    return fields;
  }

  @Override
  public SequencedMap<String, String> labels(SequencedMap<String, Value> fields) {
    return texts(fields, "labels");
  }

  @Override
  public SequencedMap<String, String> annotations(SequencedMap<String, Value> fields) {
    return texts(fields, "annotations");
  }

  private static SequencedMap<String, String> texts(
      SequencedMap<String, Value> fields, String member) {
    var texts = new LinkedHashMap<String, String>();
    JsonValues.member(JsonValues.object(whole(fields).get(METADATA)), member)
        .forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  @Override
  public SequencedMap<String, Value> computed(GenericKubernetesResource live) {
    var told = new LinkedHashMap<String, Value>();
    told.put("uid", JsonValues.read(live.getMetadata().getUid()));
    var output = output(live);
    told.put("output", type.mayHide() ? output.hidden() : output);
    return told;
  }

  /// Return the object as the cluster tells it, without what may be a secret and without the
  /// bookkeeping of who owns which field.
  private static Value output(GenericKubernetesResource live) {
    var tree = new LinkedHashMap<>(((Value.Mapping) tree(live)).entries());
    tree.put("apiVersion", Value.of(live.getApiVersion()));
    tree.put("kind", Value.of(live.getKind()));
    if (live.getKind().equals("Secret")) {
      SECRET.forEach(tree::remove);
    }
    return Value.object(tree);
  }

  private static Value tree(GenericKubernetesResource live) {
    var tree = new LinkedHashMap<String, Object>(live.getAdditionalProperties());
    var meta = live.getMetadata();
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("name", meta.getName());
    put(metadata, "namespace", meta.getNamespace());
    put(metadata, "labels", meta.getLabels());
    put(metadata, "annotations", meta.getAnnotations());
    tree.put(METADATA, metadata);
    return JsonValues.tree(tree);
  }

  private static void put(
      SequencedMap<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
