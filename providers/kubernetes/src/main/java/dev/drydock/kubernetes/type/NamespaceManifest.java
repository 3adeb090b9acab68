package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// `v1/Namespace`: it exists or it does not; nothing else is asserted of it.
record NamespaceManifest(ObjectType type, ResourceDefinitionContext where) implements Manifest {
  private static final ObjectType TYPE =
      new ObjectType(
          PROVIDER,
          "v1/Namespace",
          1,
          List.of(),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  NamespaceManifest() {
    this(TYPE, Where.global("", "v1", "Namespace", "namespaces"));
  }

  @Override
  public SequencedMap<String, Object> body(SequencedMap<String, Value> fields) {
    return new LinkedHashMap<>();
  }

  @Override
  public SequencedMap<String, Value> fields(GenericKubernetesResource live) {
    return new LinkedHashMap<>();
  }
}
