package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.Quantity;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.List;

/// Admits new objects: looks at what else is in the cluster, and adds what the cluster adds.
public final class Admission {
  private final ObjectTable objects;

  public Admission(ObjectTable objects) {
    this.objects = objects;
  }

  /// Refuse what no longer or not yet has a place.
  public void namespace(ApiResource resource, ObjectNode object, String namespace) throws Refusal {
    if (!resource.namespaced()) {
      return;
    }
    var found = objects.find(new Key("", "namespaces", "", namespace));
    if (found.isEmpty()) {
      throw Refusal.notFound(NAMESPACES, namespace);
    }
    if (found.get().leaving()) {
      throw Refusal.forbidden(
          resource,
          Json.text(object, "metadata", "name"),
          "unable to create new content in namespace "
              + namespace
              + " because it is being terminated",
          List.of(
              new Refusal.Cause(
                  "NamespaceTerminating",
                  "namespace " + namespace + " is being terminated",
                  "metadata.namespace")));
    }
  }

  private static final ApiResource NAMESPACES =
      Schemas.builtIn().resources().stream()
          .filter(resource -> resource.name().equals("namespaces"))
          .findFirst()
          .orElseThrow();

  /// Add what the cluster adds to a new object.
  ///
  /// @param suffix for names that are drawn
  public void mutate(ApiResource resource, ObjectNode object, String suffix) throws Refusal {
    switch (resource.qualifiedKind()) {
      case "Pod" -> pod(resource, object, suffix);
      case "Node" ->
          taint(Json.ensure(object, "spec"), "node.kubernetes.io/not-ready", "NoSchedule");
      default -> {}
    }
  }

  private void pod(ApiResource resource, ObjectNode pod, String suffix) throws Refusal {
    var spec = Json.ensure(pod, "spec");
    var account = Json.text(spec, "serviceAccountName");
    if (account.isEmpty()) {
      account = "default";
      spec.put("serviceAccountName", account).put("serviceAccount", account);
    }
    var namespace = Json.text(pod, "metadata", "namespace");
    if (objects.find(new Key("", "serviceaccounts", namespace, account)).isEmpty()) {
      throw Refusal.forbidden(
          resource,
          Json.text(pod, "metadata", "name"),
          "error looking up service account "
              + namespace
              + "/"
              + account
              + ": serviceaccount \""
              + account
              + "\" not found",
          List.of());
    }
    if (!spec.path("automountServiceAccountToken").isBoolean()
        || spec.path("automountServiceAccountToken").asBoolean()) {
      mountToken(spec, "kube-api-access-" + suffix);
    }
    for (var reason : new String[] {"not-ready", "unreachable"}) {
      tolerate(spec, "node.kubernetes.io/" + reason);
    }
    spec.put("priority", priority(spec)).put("preemptionPolicy", "PreemptLowerPriority");
  }

  private int priority(ObjectNode spec) {
    var name = Json.text(spec, "priorityClassName");
    return switch (name) {
      case "system-node-critical" -> 2_000_001_000;
      case "system-cluster-critical" -> 2_000_000_000;
      default ->
          objects
              .find(new Key("scheduling.k8s.io", "priorityclasses", "", name))
              .map(found -> found.object().path("value").asInt())
              .orElse(0);
    };
  }

  private static void mountToken(ObjectNode spec, String name) {
    var volumes = spec.get("volumes") instanceof ArrayNode there ? there : spec.putArray("volumes");
    var volume = volumes.addObject().put("name", name);
    var projected = volume.putObject("projected");
    var sources = projected.putArray("sources");
    sources
        .addObject()
        .putObject("serviceAccountToken")
        .put("expirationSeconds", 3607)
        .put("path", "token");
    var authority = sources.addObject().putObject("configMap").put("name", "kube-root-ca.crt");
    authority.putArray("items").addObject().put("key", "ca.crt").put("path", "ca.crt");
    sources
        .addObject()
        .putObject("downwardAPI")
        .putArray("items")
        .addObject()
        .put("path", "namespace")
        .putObject("fieldRef")
        .put("apiVersion", "v1")
        .put("fieldPath", "metadata.namespace");
    projected.put("defaultMode", 420);
    for (var list : new String[] {"containers", "initContainers"}) {
      for (var container : Json.objects(spec.path(list))) {
        var mounts =
            container.get("volumeMounts") instanceof ArrayNode there
                ? there
                : container.putArray("volumeMounts");
        mounts
            .addObject()
            .put("name", name)
            .put("readOnly", true)
            .put("mountPath", "/var/run/secrets/kubernetes.io/serviceaccount");
      }
    }
  }

  private static void tolerate(ObjectNode spec, String key) {
    for (var toleration : spec.path("tolerations")) {
      var tolerated = Json.text(toleration, "key");
      var effect = Json.text(toleration, "effect");
      if ((tolerated.equals(key) || tolerated.isEmpty())
          && (effect.isEmpty() || effect.equals("NoExecute"))) {
        return;
      }
    }
    var tolerations =
        spec.get("tolerations") instanceof ArrayNode there ? there : spec.putArray("tolerations");
    tolerations
        .addObject()
        .put("key", key)
        .put("operator", "Exists")
        .put("effect", "NoExecute")
        .put("tolerationSeconds", 300);
  }

  private static void taint(ObjectNode spec, String key, String effect) {
    var taints = spec.get("taints") instanceof ArrayNode there ? there : spec.putArray("taints");
    taints.addObject().put("key", key).put("effect", effect);
  }

  /// Refuse what would exceed a quota on the count of objects.
  public void quota(ApiResource resource, String name, String namespace) throws Refusal {
    if (!resource.namespaced()) {
      return;
    }
    for (var quota : objects.list("", "resourcequotas", namespace)) {
      for (var hard : Json.at(quota.object(), "spec", "hard").properties()) {
        var counted = counted(resource);
        if (counted.contains(hard.getKey())) {
          long used = used(resource, hard.getKey(), namespace);
          long most = Quantity.whole(hard.getValue());
          if (used + 1 > most) {
            throw Refusal.forbidden(
                resource, name, exceeded(quota.key().name(), hard.getKey(), used, most), List.of());
          }
        }
      }
    }
  }

  /// A pod that is over takes no place of `pods`; it is an object all the same.
  private long used(ApiResource resource, String what, String namespace) {
    return objects.list(resource.served().group(), resource.name(), namespace).stream()
        .filter(stored ->
            !what.equals("pods")
                || !Json.text(stored.object(), "status", "phase").matches("Succeeded|Failed"))
        .count();
  }

  private static List<String> counted(ApiResource resource) {
    return List.of(resource.name(), "count/" + resource.qualifiedName());
  }

  private static String exceeded(String quota, String what, long used, long most) {
    return "exceeded quota: "
        + quota
        + ", requested: "
        + what
        + "=1, used: "
        + what
        + "="
        + used
        + ", limited: "
        + what
        + "="
        + most;
  }
}
