package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
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

/// `v1/Secret` with a certificate and its key. Its data is never read back: digests tell whether it
/// changed.
record SecretManifest() implements Manifest {
  private static final String DATA = "data.";
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "v1/Secret",
          1,
          List.of(
              Field.of(DATA + "cert.pem", "tls.certificate").secret(),
              Field.of(DATA + "key.pem", "tls.key").secret()),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));
  private static final ResourceDefinitionContext WHERE =
      new ResourceDefinitionContext.Builder()
          .withVersion("v1")
          .withKind("Secret")
          .withPlural("secrets")
          .withNamespaced(true)
          .build();

  @Override
  public ObjectType type() {
    return TYPE;
  }

  @Override
  public ResourceDefinitionContext where() {
    return WHERE;
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    var data = new LinkedHashMap<String, Object>();
    fields.forEach((path, value) -> {
      if (JsonValues.write(value) instanceof String text) {
        data.put(path.substring(DATA.length()), base64(text));
      }
    });
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "Opaque");
    body.put("data", data);
    return body;
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    return new LinkedHashMap<>();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
