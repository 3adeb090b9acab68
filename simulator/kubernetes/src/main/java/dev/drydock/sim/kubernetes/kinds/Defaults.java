package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Fills in what a client left out. Source: the defaults that the API reference of Kubernetes 1.34
/// documents per field, and the recorded exchanges.
public final class Defaults {
  private Defaults() {}

  /// @param kind qualified, as `Deployment.apps`
  public static void fill(String kind, ObjectNode object) {
    switch (kind) {
      case "Pod" -> {
        var spec = Json.ensure(object, "spec");
        podSpec(spec);
        requestsFromLimits(spec);
        if (!spec.has("enableServiceLinks")) {
          spec.put("enableServiceLinks", true);
        }
      }
      case "Deployment.apps" -> deployment(Json.ensure(object, "spec"));
      case "ReplicaSet.apps" -> replicaSet(Json.ensure(object, "spec"));
      case "StatefulSet.apps", "DaemonSet.apps" -> template(Json.ensure(object, "spec"));
      case "Job.batch" -> {
        JobRules.defaults(Json.ensure(object, "spec"));
        template(Json.ensure(object, "spec"));
      }
      case "CronJob.batch" -> {
        JobRules.cronDefaults(Json.ensure(object, "spec"));
        podSpec(Json.at(object, "spec", "jobTemplate", "spec", "template", "spec"));
      }
      case "Service" -> service(Json.ensure(object, "spec"));
      case "Secret" -> secret(object);
      case "Namespace" -> namespace(object);
      case "CustomResourceDefinition.apiextensions.k8s.io" -> definition(object);
      case "RoleBinding.rbac.authorization.k8s.io",
          "ClusterRoleBinding.rbac.authorization.k8s.io" ->
          subjects(object);
      case "StorageClass.storage.k8s.io" -> {
        absent(object, "reclaimPolicy", "Delete");
        absent(object, "volumeBindingMode", "Immediate");
      }
      case "PriorityClass.scheduling.k8s.io" ->
          absent(object, "preemptionPolicy", "PreemptLowerPriority");
      default -> {}
    }
  }

  private static void absent(ObjectNode object, String name, String value) {
    if (Json.text(object, name).isEmpty()) {
      object.put(name, value);
    }
  }

  private static void absent(ObjectNode object, String name, int value) {
    if (Json.absent(object.get(name))) {
      object.put(name, value);
    }
  }

  private static void deployment(ObjectNode spec) {
    absent(spec, "replicas", 1);
    absent(spec, "revisionHistoryLimit", 10);
    absent(spec, "progressDeadlineSeconds", 600);
    var strategy = Json.ensure(spec, "strategy");
    absent(strategy, "type", "RollingUpdate");
    if (Json.text(strategy, "type").equals("RollingUpdate")) {
      var rolling = Json.ensure(strategy, "rollingUpdate");
      absent(rolling, "maxUnavailable", "25%");
      absent(rolling, "maxSurge", "25%");
    }
    template(spec);
  }

  private static void replicaSet(ObjectNode spec) {
    absent(spec, "replicas", 1);
    template(spec);
  }

  private static void template(ObjectNode spec) {
    podSpec(Json.at(spec, "template", "spec"));
  }

  private static void podSpec(JsonNode node) {
    if (!(node instanceof ObjectNode spec)) {
      return;
    }
    absent(spec, "restartPolicy", "Always");
    absent(spec, "terminationGracePeriodSeconds", 30);
    absent(spec, "dnsPolicy", "ClusterFirst");
    Json.ensure(spec, "securityContext");
    absent(spec, "schedulerName", "default-scheduler");
    Json.objects(spec.path("containers")).forEach(Defaults::container);
    Json.objects(spec.path("initContainers")).forEach(Defaults::container);
    Json.objects(spec.path("volumes")).forEach(Defaults::volume);
  }

  private static void container(ObjectNode container) {
    absent(container, "terminationMessagePath", "/dev/termination-log");
    absent(container, "terminationMessagePolicy", "File");
    var image = Json.text(container, "image");
    boolean latest = image.endsWith(":latest") || image.lastIndexOf(':') <= image.lastIndexOf('/');
    absent(
        container, "imagePullPolicy", latest && !image.contains("@") ? "Always" : "IfNotPresent");
    Json.objects(container.path("ports")).forEach(port -> absent(port, "protocol", "TCP"));
    for (var probe : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
      if (container.get(probe) instanceof ObjectNode there) {
        probe(there);
      }
    }
    for (var variable : Json.objects(container.path("env"))) {
      var reference = Json.objectAt(variable, "valueFrom", "fieldRef");
      if (reference != null) {
        absent(reference, "apiVersion", "v1");
      }
    }
  }

  /// A limit alone is a request too. Only for pods: in templates the limit stays alone.
  private static void requestsFromLimits(JsonNode spec) {
    for (var list : new String[] {"containers", "initContainers"}) {
      for (var container : Json.objects(spec.path(list))) {
        var limits = Json.at(container, "resources", "limits");
        if (limits instanceof ObjectNode) {
          var requests = Json.ensure(container, "resources", "requests");
          limits
              .properties()
              .forEach(limit -> {
                if (!requests.has(limit.getKey())) {
                  requests.set(limit.getKey(), limit.getValue());
                }
              });
          if (requests.isEmpty()) {
            Json.ensure(container, "resources").remove("requests");
          }
        }
      }
    }
  }

  private static void probe(ObjectNode probe) {
    absent(probe, "timeoutSeconds", 1);
    absent(probe, "periodSeconds", 10);
    absent(probe, "successThreshold", 1);
    absent(probe, "failureThreshold", 3);
    if (probe.get("httpGet") instanceof ObjectNode get) {
      absent(get, "path", "/");
      absent(get, "scheme", "HTTP");
    }
  }

  private static void volume(ObjectNode volume) {
    for (var source : new String[] {"configMap", "secret", "projected", "downwardAPI"}) {
      if (volume.get(source) instanceof ObjectNode there) {
        absent(there, "defaultMode", 420);
      }
    }
  }

  private static void service(ObjectNode spec) {
    absent(spec, "sessionAffinity", "None");
    absent(spec, "type", "ClusterIP");
    if (!Json.text(spec, "type").equals("ExternalName")) {
      absent(spec, "internalTrafficPolicy", "Cluster");
    }
    if (Json.text(spec, "type").equals("LoadBalancer")
        && !spec.has("allocateLoadBalancerNodePorts")) {
      spec.put("allocateLoadBalancerNodePorts", true);
    }
    if (Json.text(spec, "type").matches("LoadBalancer|NodePort")) {
      absent(spec, "externalTrafficPolicy", "Cluster");
    }
    for (var port : Json.objects(spec.path("ports"))) {
      absent(port, "protocol", "TCP");
      if (Json.absent(port.get("targetPort"))) {
        port.set("targetPort", port.path("port"));
      }
    }
  }

  /// stringData is written, never read: it becomes data.
  private static void secret(ObjectNode secret) {
    absent(secret, "type", "Opaque");
    if (secret.get("stringData") instanceof ObjectNode texts) {
      var data = Json.ensure(secret, "data");
      for (var text : texts.properties()) {
        data.put(
            text.getKey(),
            Base64.getEncoder()
                .encodeToString(text.getValue().asText().getBytes(StandardCharsets.UTF_8)));
      }
      secret.remove("stringData");
    }
  }

  private static void namespace(ObjectNode namespace) {
    var name = Json.text(namespace, "metadata", "name");
    if (!name.isEmpty()) {
      Json.ensure(namespace, "metadata", "labels").put("kubernetes.io/metadata.name", name);
    }
  }

  private static void definition(ObjectNode definition) {
    var names = Json.ensure(definition, "spec", "names");
    var kind = Json.text(names, "kind");
    absent(names, "listKind", kind + "List");
    absent(names, "singular", kind.toLowerCase(Locale.ROOT));
    absent(Json.ensure(definition, "spec", "conversion"), "strategy", "None");
  }

  private static void subjects(ObjectNode binding) {
    for (var subject : Json.objects(binding.path("subjects"))) {
      if (Json.text(subject, "kind").matches("User|Group")) {
        absent(subject, "apiGroup", "rbac.authorization.k8s.io");
      }
    }
    absent(Json.ensure(binding, "roleRef"), "apiGroup", "rbac.authorization.k8s.io");
  }
}
