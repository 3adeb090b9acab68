package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Checks objects before they are stored. Messages as the server of Kubernetes 1.34 words them.
public final class Validation {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final String NOT_SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
  private static final String NOT_LABEL =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final Pattern LABEL_VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
  private static final String NOT_LABEL_VALUE =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

  private final List<Cause> faults = new ArrayList<>();

  private Validation() {}

  /// Return what is wrong with a new object.
  public static List<Cause> create(ApiResource resource, ObjectNode object) {
    var validation = new Validation();
    validation.metadata(resource, object);
    validation.body(resource.qualifiedKind(), object);
    return validation.faults;
  }

  /// Return what is wrong with turning `live` into `next`.
  public static List<Cause> update(ApiResource resource, ObjectNode live, ObjectNode next) {
    var validation = new Validation();
    validation.metadata(resource, next);
    validation.body(resource.qualifiedKind(), next);
    switch (resource.qualifiedKind()) {
      case "Deployment.apps", "ReplicaSet.apps", "StatefulSet.apps", "DaemonSet.apps" ->
          validation.immutable(live, next, "spec", "selector");
      case "Secret" -> validation.immutable(live, next, "type");
      case "RoleBinding.rbac.authorization.k8s.io",
          "ClusterRoleBinding.rbac.authorization.k8s.io" ->
          validation.immutable(live, next, "roleRef");
      case "Job.batch" -> validation.job(live, next);
      case "Service" -> validation.clusterIp(live, next);
      case "Pod" -> validation.podUpdate(live, next);
      default -> {}
    }
    if (resource.qualifiedKind().matches("Secret|ConfigMap")
        && live.path("immutable").asBoolean()) {
      validation.frozen(live, next);
    }
    return validation.faults;
  }

  private void metadata(ApiResource resource, ObjectNode object) {
    var name = Json.text(object, "metadata", "name");
    if (resource.qualifiedKind().equals("Namespace")
        || resource.qualifiedKind().equals("Service")) {
      if (!name.matches(LABEL) || name.length() > 63) {
        faults.add(Cause.invalid("metadata.name", quoted(name), NOT_LABEL));
      }
    } else if (!resource.served().group().equals("rbac.authorization.k8s.io")
        && !SUBDOMAIN.matcher(name).matches()) {
      faults.add(Cause.invalid("metadata.name", quoted(name), NOT_SUBDOMAIN));
    }
    for (var label : Json.at(object, "metadata", "labels").properties()) {
      var value = label.getValue().asText();
      if (value.length() > 63) {
        faults.add(
            Cause.invalid("metadata.labels", quoted(value), "must be no more than 63 bytes"));
      } else if (!LABEL_VALUE.matcher(value).matches()) {
        faults.add(Cause.invalid("metadata.labels", quoted(value), NOT_LABEL_VALUE));
      }
    }
  }

  private void body(String kind, ObjectNode object) {
    var spec = object.path("spec");
    switch (kind) {
      case "Pod" -> PodValidation.spec(spec, "spec", true, faults);
      case "Deployment.apps", "ReplicaSet.apps" -> workload(spec);
      case "Job.batch" -> JobValidation.job(object, faults);
      case "CronJob.batch" -> JobValidation.cronJob(object, faults);
      case "Service" -> service(spec);
      case "Secret", "ConfigMap" -> keys(object.path("data"));
      case "CustomResourceDefinition.apiextensions.k8s.io" -> definition(object);
      default -> {}
    }
  }

  private void workload(JsonNode spec) {
    if (spec.path("replicas").asInt() < 0) {
      faults.add(
          Cause.invalid(
              "spec.replicas",
              spec.path("replicas").asText(),
              "must be greater than or equal to 0"));
    }
    var wanted = Json.at(spec, "selector", "matchLabels");
    var labels = Json.at(spec, "template", "metadata", "labels");
    if (Json.absent(spec.get("selector"))) {
      faults.add(Cause.required("spec.selector", ""));
    } else if (wanted.isEmpty() && Json.at(spec, "selector", "matchExpressions").isEmpty()) {
      faults.add(Cause.invalid("spec.selector", "{}", "empty selector is invalid for deployment"));
    } else if (!contains(labels, wanted)) {
      faults.add(
          Cause.invalid(
              "spec.template.metadata.labels",
              Json.sorted(labels.isMissingNode() ? Json.object() : labels).toString(),
              "`selector` does not match template `labels`"));
    }
    PodValidation.spec(Json.at(spec, "template", "spec"), "spec.template.spec", false, faults);
  }

  static boolean contains(JsonNode labels, JsonNode wanted) {
    for (var label : wanted.properties()) {
      if (!labels.path(label.getKey()).equals(label.getValue())) {
        return false;
      }
    }
    return true;
  }

  private void service(JsonNode spec) {
    var ports = spec.path("ports");
    var type = Json.text(spec, "type");
    if (ports.isEmpty()
        && !type.equals("ExternalName")
        && !Json.text(spec, "clusterIP").equals("None")) {
      faults.add(Cause.required("spec.ports", ""));
    }
    for (int i = 0; i < ports.size(); i++) {
      int port = Json.at(ports.get(i), "port").asInt();
      if (port < 1 || port > 65535) {
        faults.add(
            Cause.invalid(
                "spec.ports[" + i + "].port",
                Integer.toString(port),
                "must be between 1 and 65535, inclusive"));
      }
      if (ports.size() > 1 && Json.text(ports.get(i), "name").isEmpty()) {
        faults.add(Cause.required("spec.ports[" + i + "].name", ""));
      }
    }
    var known = List.of("\"ClusterIP\"", "\"ExternalName\"", "\"LoadBalancer\"", "\"NodePort\"");
    if (!known.contains(quoted(type))) {
      faults.add(Cause.unsupported("spec.type", type, known));
    }
  }

  private void keys(JsonNode data) {
    for (var entry : data.properties()) {
      if (!entry.getKey().matches("[-._a-zA-Z0-9]+")) {
        faults.add(
            Cause.invalid(
                "data[" + entry.getKey() + "]",
                quoted(entry.getKey()),
                "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
                    + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
                    + " '[-._a-zA-Z0-9]+')"));
      }
    }
  }

  private void definition(ObjectNode object) {
    var spec = object.path("spec");
    var expected = Json.text(spec, "names", "plural") + "." + Json.text(spec, "group");
    if (!Json.text(object, "metadata", "name").equals(expected)) {
      faults.add(
          Cause.invalid(
              "metadata.name",
              quoted(Json.text(object, "metadata", "name")),
              "must be spec.names.plural+\".\"+spec.group"));
    }
  }

  private void immutable(ObjectNode live, ObjectNode next, String... path) {
    if (!Json.same(Json.at(live, path), Json.at(next, path))) {
      faults.add(
          Cause.invalid(
              String.join(".", path), Json.at(next, path).toString(), "field is immutable"));
    }
  }

  /// An indexed job may grow and shrink, and one that never began may still be scheduled elsewhere.
  private void job(ObjectNode live, ObjectNode next) {
    boolean elastic =
        Json.text(live, "spec", "completionMode").equals("Indexed")
            && Json.same(
                Json.at(next, "spec", "completions"), Json.at(next, "spec", "parallelism"));
    if (!elastic) {
      immutable(live, next, "spec", "completions");
    }
    immutable(live, next, "spec", "selector");
    if (!JobRules.isWaiting(live)) {
      immutable(live, next, "spec", "template");
    }
    for (var field :
        List.of(
            "completionMode",
            "podFailurePolicy",
            "backoffLimitPerIndex",
            "managedBy",
            "successPolicy")) {
      immutable(live, next, "spec", field);
    }
  }

  private void clusterIp(ObjectNode live, ObjectNode next) {
    var before = Json.text(live, "spec", "clusterIP");
    var after = Json.text(next, "spec", "clusterIP");
    if (!before.isEmpty() && !before.equals(after)) {
      faults.add(
          Cause.invalid(
              "spec.clusterIPs[0]", "[" + quoted(after) + "]", "may not change once set"));
    }
  }

  private void podUpdate(ObjectNode live, ObjectNode next) {
    if (!Json.same(fixed(live), fixed(next))) {
      faults.add(
          Cause.forbidden(
              "spec",
              "pod updates may not change fields other than `spec.containers[*].image`,"
                  + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations`"
                  + " (only additions to existing tolerations),`spec.terminationGracePeriodSeconds`"
                  + " (allow it to be set to 1 if it was previously negative)"));
    }
  }

  /// Return what of a pod's spec never changes; the scheduler may still say where it goes.
  private static JsonNode fixed(ObjectNode pod) {
    var spec = pod.path("spec").deepCopy();
    if (spec instanceof ObjectNode object) {
      object.remove(
          List.of("activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds"));
      Json.objects(object.path("containers")).forEach(container -> container.remove("image"));
      Json.objects(object.path("initContainers")).forEach(container -> container.remove("image"));
    }
    return spec;
  }

  private void frozen(ObjectNode live, ObjectNode next) {
    for (var field : new String[] {"data", "binaryData", "immutable"}) {
      if (!Json.same(live.path(field), next.path(field))) {
        faults.add(Cause.forbidden(field, "field is immutable when `immutable` is set"));
      }
    }
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
