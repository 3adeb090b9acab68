package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Runs the pods of every node, one step at a time.
public final class Kubelet implements Controller {
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");
  private static final String MANAGER = "kubelet";

  /// 128 and the number of the signal.
  private static final int KILLED = 137;

  /// What a kubelet does with a pod, in this order.
  public enum Step {
    ACCEPT,
    PULL,
    START,
    READY,
    STOP;

    String named() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Controls controls;
  private final Events events;
  private final Step step;

  /// @param step the one that this loop takes
  public Kubelet(Controls controls, Step step) {
    this.controls = controls;
    this.events = new Events(controls);
    this.step = step;
  }

  @Override
  public String name() {
    return step.named();
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var pod = change.after();
    if (!change.key().of("", "pods") || pod == null || !runs(node(pod.object()))) {
      return;
    }
    if (step == Step.ACCEPT && !pod.leaving() && address(pod.object()).isEmpty()) {
      controls.work().soon(name(), change.key().text());
    } else if (step == Step.STOP && pod.leaving()) {
      controls.work().soon(name(), change.key().text());
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var pod = controls.objects().find(Key.parse(name)).orElse(null);
    if (pod == null || node(pod.object()).isEmpty() || (pod.leaving() != (step == Step.STOP))) {
      return;
    }
    switch (step) {
      case ACCEPT -> accept(pod);
      case PULL -> pull(pod);
      case START -> start(pod);
      case READY -> ready(pod);
      case STOP -> stop(pod);
    }
  }

  /// A node that somebody made by hand has no kubelet: its pods stay as they are.
  private boolean runs(String node) {
    return !node.isEmpty()
        && controls
            .objects()
            .find(new Key("", "nodes", "", node))
            .filter(found -> NodeDraft.drafted(found.object()))
            .isPresent();
  }

  private void accept(Stored pod) throws Refusal {
    var node = controls.objects().find(new Key("", "nodes", "", node(pod.object()))).orElse(null);
    if (node == null || !Json.text(pod.object(), "status", "hostIP").isEmpty()) {
      return;
    }
    var next = pod.copy();
    var host = NodeDraft.addressOf(node.object());
    boolean onHost = Json.at(pod.object(), "spec", "hostNetwork").asBoolean();
    var own = onHost || host.isEmpty() ? host : free(pod, node.object());
    var status = Json.ensure(next, "status");
    if (!host.isEmpty()) {
      status.put("hostIP", host).putArray("hostIPs").addObject().put("ip", host);
      status.put("podIP", own).putArray("podIPs").addObject().put("ip", own);
    }
    status.put("startTime", controls.identity().now());
    conditions(next, false);
    containers(next, waiting("ContainerCreating", ""), false);
    controls.updateStatus(PODS, pod, next, MANAGER);
    controls.work().soon(Step.PULL.named(), pod.key().text());
  }

  /// Return the lowest address of the node's range that no pod of it has.
  private String free(Stored pod, JsonNode node) {
    var range = Json.text(node, "spec", "podCIDR");
    var prefix = range.isEmpty() ? "10.63.0." : range.substring(0, range.lastIndexOf('.') + 1);
    var taken = new HashSet<String>();
    for (var other : controls.index().podsOn(node(pod.object()))) {
      taken.add(address(other.object()));
    }
    int host = 4;
    while (taken.contains(prefix + host)) {
      host++;
    }
    return prefix + host;
  }

  private void pull(Stored pod) throws Refusal {
    for (var container : Json.at(pod.object(), "spec", "containers")) {
      var image = Json.text(container, "image");
      var why = controls.behaviour().unpullable(image);
      if (why.isPresent()) {
        var next = pod.copy();
        containers(
            next,
            waiting("ImagePullBackOff", "Back-off pulling image \"" + image + "\": " + why.get()),
            false);
        controls.updateStatus(PODS, pod, next, MANAGER);
        events.kubelet(
            pod, "Warning", "Failed", "Failed to pull image \"" + image + "\": " + why.get());
        return;
      }
    }
    controls.work().soon(Step.START.named(), pod.key().text());
  }

  private void start(Stored pod) throws Refusal {
    var next = pod.copy();
    var running = Json.object();
    running.putObject("running").put("startedAt", controls.identity().now());
    containers(next, running, false);
    Json.ensure(next, "status").put("phase", "Running");
    conditions(next, false);
    controls.updateStatus(PODS, pod, next, MANAGER);
    tellStarted(pod);
    long seconds = 0;
    for (var container : Json.at(pod.object(), "spec", "containers")) {
      seconds =
          Math.max(seconds, Json.at(container, "readinessProbe", "initialDelaySeconds").asLong());
    }
    if (seconds > 0) {
      controls.work().in(Duration.ofSeconds(seconds), Step.READY.named(), pod.key().text());
    } else {
      controls.work().soon(Step.READY.named(), pod.key().text());
    }
  }

  private void tellStarted(Stored pod) throws Refusal {
    for (var container : Json.objects(Json.at(pod.object(), "spec", "containers"))) {
      var image = "Successfully pulled image \"" + Json.text(container, "image") + "\"";
      events.kubelet(pod, "Normal", "Pulled", image);
      events.kubelet(pod, "Normal", "Started", "Started container " + Json.text(container, "name"));
    }
  }

  private void ready(Stored pod) throws Refusal {
    var next = pod.copy();
    var statuses = Json.objects(Json.at(next, "status", "containerStatuses"));
    var running = statuses.stream().filter(status -> status.path("state").has("running")).toList();
    if (!running.isEmpty()) {
      running.forEach(status -> status.put("ready", true));
      conditions(next, running.size() == statuses.size());
      controls.updateStatus(PODS, pod, next, MANAGER);
    }
  }

  /// A pod that somebody still counts stays, with its containers killed.
  private void stop(Stored pod) throws Refusal {
    if (Json.at(pod.object(), "metadata", "finalizers").isEmpty()) {
      controls.objects().remove(pod.key());
    } else if (!Json.text(pod.object(), "status", "phase").matches("Succeeded|Failed")) {
      var next = pod.copy();
      var now = controls.identity().now();
      for (var status : Json.objects(Json.at(next, "status", "containerStatuses"))) {
        if (status.path("state").has("running")) {
          var killed = Endings.terminated(status, KILLED, now);
          status.set("state", Json.object().set("terminated", killed));
          status.put("ready", false).put("started", false);
        }
      }
      Endings.over(next, false, now);
      controls.updateStatus(PODS, pod, next, MANAGER);
    }
  }

  private void conditions(ObjectNode pod, boolean ready) {
    var now = controls.identity().now();
    var reason = ready ? "" : "ContainersNotReady";
    var names =
        Json.objects(Json.at(pod, "spec", "containers")).stream()
            .map(container -> Json.text(container, "name"))
            .toList();
    var message = ready ? "" : "containers with unready status: [" + String.join(" ", names) + "]";
    for (var type : List.of("PodReadyToStartContainers", "Initialized")) {
      Conditions.set(pod, type, true, "", "", now);
    }
    Conditions.set(pod, "Ready", ready, reason, message, now);
    Conditions.set(pod, "ContainersReady", ready, reason, message, now);
    Conditions.set(pod, "PodScheduled", true, "", "", now);
    long generation = Json.at(pod, "metadata", "generation").asLong();
    for (var condition : Json.objects(Json.at(pod, "status", "conditions"))) {
      condition.putNull("lastProbeTime").put("observedGeneration", generation);
    }
    Json.ensure(pod, "status").put("observedGeneration", generation);
  }

  private static ObjectNode waiting(String reason, String message) {
    var state = Json.object();
    var waiting = state.putObject("waiting").put("reason", reason);
    if (!message.isEmpty()) {
      waiting.put("message", message);
    }
    return state;
  }

  private void containers(ObjectNode pod, ObjectNode state, boolean ready) {
    boolean running = state.has("running");
    var before = Json.objects(Json.at(pod, "status", "containerStatuses"));
    var statuses = Json.array();
    for (var container : Json.objects(Json.at(pod, "spec", "containers"))) {
      var name = Json.text(container, "name");
      var known =
          before.stream()
              .filter(status -> Json.text(status, "name").equals(name))
              .map(status -> Json.text(status, "containerID"))
              .findFirst()
              .orElse("");
      var image = Json.text(container, "image");
      var status = statuses.addObject().put("name", name);
      status.set("state", state.deepCopy());
      status.putObject("lastState");
      status.put("ready", ready).put("restartCount", 0).put("image", image);
      status.put("imageID", running ? image + "@sha256:" + digest(image) : "");
      if (running) {
        status.put(
            "containerID",
            known.isEmpty()
                ? "containerd://" + digest(Json.text(pod, "metadata", "uid") + name)
                : known);
      }
      status.put("started", running);
    }
    Json.ensure(pod, "status").set("containerStatuses", statuses);
  }

  /// Return 64 hexadecimal digits: those of an image are always the same.
  private static String digest(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("No SHA-256. This is a bug in Drydock.", e);
    }
  }

  private static String node(ObjectNode pod) {
    return Json.text(pod, "spec", "nodeName");
  }

  private static String address(ObjectNode pod) {
    return Json.text(pod, "status", "podIP");
  }
}
