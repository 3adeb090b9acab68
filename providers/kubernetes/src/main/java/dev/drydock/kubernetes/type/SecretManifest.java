package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.SecretFields;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/// `v1/Secret` with a certificate and its key, or with an endpoint's keys. Its data is never read
/// back: digests tell whether what was given changed, names whether what was generated is there.
record SecretManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "v1/Secret",
          2,
          List.of(
              Field.of(SecretFields.CERTIFICATE, "tls.certificate").secret(),
              Field.of(SecretFields.CERTIFICATE_KEY, "tls.key").secret(),
              Field.of(SecretFields.PRIMARY, "keys.primary").secret(),
              Field.of(SecretFields.SECONDARY, "keys.secondary").secret(),
              Field.of(SecretFields.ENTRIES, "").compared(Comparison.UNORDERED)),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  SecretManifest() {
    this(TYPE, Where.namespaced("", "v1", "Secret", "secrets"));
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var data = new LinkedHashMap<String, Object>();
    fields.forEach((path, value) -> {
      if (path.startsWith(SecretFields.DATA) && JsonValues.write(value) instanceof String text) {
        data.put(path.substring(SecretFields.DATA.length()), base64(text));
      }
    });
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "Opaque");
    body.put("data", data);
    return body;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    var names = new TreeSet<>(JsonValues.member(live, "data").keySet());
    var fields = new LinkedHashMap<String, Value>();
    fields.put(SecretFields.ENTRIES, SecretFields.entries(List.copyOf(names)));
    return fields;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
