package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.access.Generation;
import dev.drydock.kubernetes.field.DeploymentFields;
import dev.drydock.kubernetes.field.SecretFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes the manifests that are applied: what is asserted, and what goes with it unasserted.
///
/// What an applied manifest no longer holds is taken off the object, so what nobody asserts and
/// nobody may lose (generated keys, an autoscaler's replicas) is carried in it.
final class Bodies {
  private final Generation generation;

  Bodies(Generation generation) {
    this.generation = generation;
  }

  GenericKubernetesResource create(
      KubernetesClient client, Manifest how, DesiredObject desired, Mark.Owned mark) {
    var fields = new LinkedHashMap<>(desired.fields());
    Optional.ofNullable(desired.arguments().get(DeploymentFields.BEGIN))
        .ifPresent(replicas -> fields.putIfAbsent(DeploymentFields.REPLICAS, replicas));
    return manifest(client, how, desired, fields, mark, "");
  }

  GenericKubernetesResource update(
      KubernetesClient client,
      Manifest how,
      DesiredObject desired,
      LiveObject live,
      Mark.Owned mark) {
    var fields = new LinkedHashMap<>(desired.fields());
    var replicas = live.field(DeploymentFields.REPLICAS);
    if (!replicas.isNull()) {
      fields.putIfAbsent(DeploymentFields.REPLICAS, replicas);
    }
    return manifest(client, how, desired, fields, mark, live.version());
  }

  private GenericKubernetesResource manifest(
      KubernetesClient client,
      Manifest manifest,
      DesiredObject desired,
      SequencedMap<String, Value> fields,
      Mark.Owned mark,
      String version) {
    var id = (ObjectId.Kubernetes) desired.id();
    var labels = new LinkedHashMap<>(Marks.labels(mark));
    labels.putAll(manifest.labels(fields));
    var annotations = new LinkedHashMap<>(Marks.annotations(mark));
    annotations.putAll(manifest.annotations(fields));
    var meta =
        new ObjectMetaBuilder().withName(id.name()).withLabels(labels).withAnnotations(annotations);
    if (!id.namespace().isEmpty()) {
      meta.withNamespace(id.namespace());
    }
    if (!version.isEmpty()) {
      meta.withResourceVersion(version);
    }
    var resource = new GenericKubernetesResource();
    resource.setApiVersion(manifest.apiVersion());
    resource.setKind(id.kind());
    resource.setMetadata(meta.build());
    var body = manifest.body(fields);
    if (fields.get(SecretFields.ENTRIES) instanceof Value.Sequence names) {
      body.put("data", entries(client, id, names, body));
    }
    body.forEach(resource::setAdditionalProperty);
    return resource;
  }

  /// Return all entries of a Secret: given ones, else those that are there, else new ones.
  private Map<String, Object> entries(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      Value.Sequence wanted,
      SequencedMap<String, Object> body) {
    var names = new TreeSet<String>();
    wanted.elements().forEach(name -> names.add(((Value.Text) name).value()));
    var data = new TreeMap<String, Object>(there(client, id));
    data.keySet().retainAll(names);
    if (body.get("data") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> data.put((String) name, value));
    }
    generation.missing(names, data.keySet()).forEach((name, text) -> data.put(name, base64(text)));
    return data;
  }

  private static Map<String, String> there(KubernetesClient client, ObjectId.Kubernetes id) {
    var secret = client.secrets().inNamespace(id.namespace()).withName(id.name()).get();
    return Optional.ofNullable(secret).map(Secret::getData).orElseGet(Map::of);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
