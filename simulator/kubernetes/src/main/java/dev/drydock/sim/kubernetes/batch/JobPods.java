package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Owners;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// The pods of one job, as they are now.
record JobPods(List<Stored> all) {
  static final String TRACKING = "batch.kubernetes.io/job-tracking";
  static final String INDEX = "batch.kubernetes.io/job-completion-index";

  /// What a name that is drawn may begin with at most.
  private static final int BASE_MAX = 58;

  static JobPods of(Controls controls, Stored job) {
    return new JobPods(
        controls.index().owned(job.uid()).stream()
            .filter(pod -> pod.key().of("", "pods"))
            .filter(pod ->
                Owners.controller(pod.object())
                    .filter(owner -> Json.text(owner, "uid").equals(job.uid()))
                    .isPresent())
            .toList());
  }

  static boolean succeeded(Stored pod) {
    return Json.text(pod.object(), "status", "phase").equals("Succeeded");
  }

  static boolean failed(Stored pod) {
    return Json.text(pod.object(), "status", "phase").equals("Failed");
  }

  static boolean over(Stored pod) {
    return succeeded(pod) || failed(pod);
  }

  List<Stored> active() {
    return all.stream().filter(pod -> !over(pod) && !pod.leaving()).toList();
  }

  List<Stored> terminating() {
    return all.stream().filter(pod -> !over(pod) && pod.leaving()).toList();
  }

  List<Stored> ready() {
    return active().stream().filter(pod -> Conditions.holds(pod.object(), "Ready")).toList();
  }

  /// Return those that are not yet counted.
  List<Stored> tracked() {
    return all.stream().filter(pod -> isTracked(pod.object())).toList();
  }

  static boolean isTracked(ObjectNode pod) {
    for (var finalizer : Json.at(pod, "metadata", "finalizers")) {
      if (finalizer.asText().equals(TRACKING)) {
        return true;
      }
    }
    return false;
  }

  /// Return a copy that is counted.
  static ObjectNode untracked(Stored pod) {
    var next = pod.copy();
    var metadata = Json.ensure(next, "metadata");
    var kept = Json.array();
    for (var finalizer : metadata.path("finalizers")) {
      if (!finalizer.asText().equals(TRACKING)) {
        kept.add(finalizer);
      }
    }
    if (kept.isEmpty()) {
      metadata.remove("finalizers");
    } else {
      metadata.set("finalizers", kept);
    }
    return next;
  }

  /// Return a pod's completion index; -1 without one.
  static int index(Stored pod) {
    var text = Json.text(pod.object(), "metadata", "annotations", INDEX);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  /// Return when a pod ended.
  static Instant ended(Stored pod, Instant otherwise) {
    return Json.objects(Json.at(pod.object(), "status", "containerStatuses")).stream()
        .map(status -> Json.text(status, "state", "terminated", "finishedAt"))
        .filter(text -> !text.isEmpty())
        .map(Instant::parse)
        .max(Instant::compareTo)
        .orElse(otherwise);
  }

  /// Return a new pod.
  ///
  /// @param index of an indexed job
  static ObjectNode draft(Stored job, OptionalInt index) {
    var pod = Json.object().put("apiVersion", "v1").put("kind", "Pod");
    var template = Json.at(job.object(), "spec", "template");
    pod.set("metadata", Json.at(template, "metadata").deepCopy());
    pod.set("spec", Json.at(template, "spec").deepCopy());
    var name = job.key().name();
    var metadata = Json.ensure(pod, "metadata");
    metadata.put("generateName", base(name, index.isPresent() ? "-" + index.getAsInt() : ""));
    ArrayNode finalizers = metadata.putArray("finalizers");
    finalizers.add(TRACKING);
    Owners.own(pod, job);
    index.ifPresent(number -> number(pod, name, number));
    return pod;
  }

  private static String base(String name, String end) {
    int room = BASE_MAX - end.length() - 1;
    return name.substring(0, Math.min(name.length(), room)) + end + "-";
  }

  private static void number(ObjectNode pod, String name, int index) {
    var text = Integer.toString(index);
    Json.ensure(pod, "metadata", "annotations").put(INDEX, text);
    Json.ensure(pod, "metadata", "labels").put(INDEX, text);
    var spec = Json.ensure(pod, "spec");
    if (Json.text(spec, "hostname").isEmpty()) {
      spec.put("hostname", name + "-" + index);
    }
    for (var list : new String[] {"initContainers", "containers"}) {
      for (var container : Json.objects(spec.path(list))) {
        var env =
            container.get("env") instanceof ArrayNode there ? there : container.putArray("env");
        env.addObject()
            .put("name", "JOB_COMPLETION_INDEX")
            .putObject("valueFrom")
            .putObject("fieldRef")
            .put("apiVersion", "v1")
            .put("fieldPath", "metadata.labels['" + INDEX + "']");
      }
    }
  }
}
