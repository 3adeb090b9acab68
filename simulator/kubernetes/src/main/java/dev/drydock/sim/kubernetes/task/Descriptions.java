package dev.drydock.sim.kubernetes.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.work.Container;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Describes containers as they see themselves: environment and files, looked up in the cluster.
public final class Descriptions {
  private final ObjectTable objects;
  private final String cluster;
  private final Volumes volumes;

  /// @param cluster its name
  /// @param secret the cluster's own token, by which it knows those that pods are given
  public Descriptions(ObjectTable objects, String cluster, String secret) {
    this.objects = objects;
    this.cluster = cluster;
    this.volumes = new Volumes(objects, secret);
  }

  /// Describe a container; empty when its pod is gone.
  public Optional<Container> of(Run run) {
    return objects
        .find(run.pod())
        .filter(pod -> pod.uid().equals(run.uid()))
        .flatMap(pod ->
            Json.objects(Json.at(pod.object(), "spec", "containers")).stream()
                .filter(container -> Json.text(container, "name").equals(run.container()))
                .findFirst()
                .map(container -> describe(pod, container)));
  }

  private Container describe(Stored pod, ObjectNode container) {
    var secrets = new ArrayList<String>();
    var environment = environment(pod, container, secrets);
    var mounted = volumes.of(pod, container, secrets);
    new Federation(objects).add(pod, environment, mounted);
    return new Container(
        new Container.Pod(
            cluster,
            pod.key().namespace(),
            pod.key().name(),
            Json.text(pod.object(), "spec", "serviceAccountName"),
            Json.text(container, "name")),
        Json.text(container, "image"),
        texts(container.path("command")),
        texts(container.path("args")),
        environment,
        mounted,
        secrets);
  }

  private static List<String> texts(JsonNode list) {
    var all = new ArrayList<String>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }

  private SequencedMap<String, String> environment(
      Stored pod, ObjectNode container, List<String> secrets) {
    var all = new LinkedHashMap<String, String>();
    all.put("KUBERNETES_SERVICE_HOST", "10.0.0.1");
    all.put("KUBERNETES_SERVICE_PORT", "443");
    all.put("HOSTNAME", pod.key().name());
    for (var source : Json.objects(container.path("envFrom"))) {
      var prefix = Json.text(source, "prefix");
      texts(pod, "configmaps", Json.text(source, "configMapRef", "name"))
          .forEach((name, value) -> all.put(prefix + name, value));
      texts(pod, "secrets", Json.text(source, "secretRef", "name"))
          .forEach((name, value) -> {
            secrets.add(value);
            all.put(prefix + name, value);
          });
    }
    for (var variable : Json.objects(container.path("env"))) {
      value(pod, variable, secrets).ifPresent(text -> all.put(Json.text(variable, "name"), text));
    }
    return all;
  }

  private Optional<String> value(Stored pod, ObjectNode variable, List<String> secrets) {
    if (!(variable.get("valueFrom") instanceof ObjectNode from)) {
      return Optional.of(Json.text(variable, "value"));
    }
    if (from.has("fieldRef")) {
      return Optional.of(PodFields.text(pod.object(), Json.text(from, "fieldRef", "fieldPath")));
    }
    var secret = Json.text(from, "secretKeyRef", "name");
    if (!secret.isEmpty()) {
      var found = texts(pod, "secrets", secret).get(Json.text(from, "secretKeyRef", "key"));
      if (found != null) {
        secrets.add(found);
      }
      return Optional.ofNullable(found);
    }
    var map = texts(pod, "configmaps", Json.text(from, "configMapKeyRef", "name"));
    return Optional.ofNullable(map.get(Json.text(from, "configMapKeyRef", "key")));
  }

  private SequencedMap<String, String> texts(Stored pod, String resource, String name) {
    var texts = new LinkedHashMap<String, String>();
    objects
        .find(new Key("", resource, pod.key().namespace(), name))
        .ifPresent(found -> {
          for (var entry : found.object().path("data").properties()) {
            texts.put(
                entry.getKey(),
                resource.equals("secrets")
                    ? new String(
                        Base64.getDecoder().decode(entry.getValue().asText()),
                        StandardCharsets.UTF_8)
                    : entry.getValue().asText());
          }
        });
    return texts;
  }
}
