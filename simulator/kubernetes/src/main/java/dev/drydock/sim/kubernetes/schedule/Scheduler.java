package dev.drydock.sim.kubernetes.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Amounts;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Binds pods to nodes.
public final class Scheduler implements Controller {
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");
  private static final String MANAGER = "kube-scheduler";

  private final Controls controls;
  private final Events events;

  public Scheduler(Controls controls) {
    this.controls = controls;
    this.events = new Events(controls);
  }

  @Override
  public String name() {
    return "scheduler";
  }

  /// A new pod is tried; those that wait are tried again when a node changes or a pod makes room.
  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("", "pods")) {
      if (change.before() == null && change.after() != null) {
        if (Json.text(change.after().object(), "spec", "nodeName").isEmpty()) {
          controls.work().soon(name(), key.text());
        }
      } else if (change.after() == null || over(change.after())) {
        tryAll();
      }
    } else if (key.of("", "nodes") && change.after() != null && offers(change)) {
      tryAll();
    }
  }

  private static boolean over(Stored pod) {
    return Json.text(pod.object(), "status", "phase").matches("Succeeded|Failed");
  }

  private static boolean offers(ObjectTable.Change change) {
    return change.before() == null
        || change.after() == null
        || !Json.same(offer(change.before().object()), offer(change.after().object()));
  }

  private static JsonNode offer(ObjectNode node) {
    var offer = Json.object();
    offer.set("labels", Json.at(node, "metadata", "labels"));
    offer.set("spec", node.path("spec"));
    offer.set("allocatable", Json.at(node, "status", "allocatable"));
    return offer;
  }

  private void tryAll() {
    controls.index().waiting().forEach(pod -> controls.work().soon(name(), pod));
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var pod = controls.objects().find(Key.parse(name)).orElse(null);
    if (pod == null
        || pod.leaving()
        || !Json.text(pod.object(), "spec", "nodeName").isEmpty()
        || !Json.text(pod.object(), "spec", "schedulerName").equals("default-scheduler")) {
      return;
    }
    var attempt = new Attempt(pod.object());
    controls
        .objects()
        .list("", "nodes", "")
        .forEach(node ->
            attempt.consider(
                node.object(), controls.index().usedOn(node.key().name()), alike(pod, node)));
    if (attempt.best().isPresent()) {
      bind(pod, attempt.best().get());
    } else {
      refuse(pod, attempt.message());
    }
  }

  /// Count the pods of the same owner on a node: they are spread.
  private int alike(Stored pod, Stored node) {
    var owner = Json.at(pod.object(), "metadata", "ownerReferences").path(0).path("uid").asText();
    if (owner.isEmpty()) {
      return 0;
    }
    return (int)
        controls.index().podsOn(node.key().name()).stream()
            .filter(other ->
                Json.at(other.object(), "metadata", "ownerReferences")
                    .path(0)
                    .path("uid")
                    .asText()
                    .equals(owner))
            .count();
  }

  /// A binding is not an update: it has no field manager.
  private void bind(Stored pod, String node) throws Refusal {
    var next = pod.copy();
    Json.ensure(next, "spec").put("nodeName", node);
    var conditions = Json.ensure(next, "status").putArray("conditions");
    conditions
        .addObject()
        .put("type", "PodScheduled")
        .put("status", "True")
        .putNull("lastProbeTime")
        .put("lastTransitionTime", controls.identity().now());
    controls.objects().put(pod.key(), next);
    events.scheduling(
        pod,
        "Normal",
        "Scheduled",
        "Binding",
        "Successfully assigned " + pod.key().namespace() + "/" + pod.key().name() + " to " + node);
  }

  private void refuse(Stored pod, String message) throws Refusal {
    var next = pod.copy();
    var status = Json.ensure(next, "status");
    var before = Json.objects(status.path("conditions")).stream().findFirst();
    var since =
        before
            .map(condition -> Json.text(condition, "lastTransitionTime"))
            .orElse(controls.identity().now());
    var told = before.map(condition -> Json.text(condition, "message")).orElse("");
    if (told.equals(message)) {
      return;
    }
    status
        .putArray("conditions")
        .addObject()
        .put("type", "PodScheduled")
        .put("observedGeneration", Json.at(next, "metadata", "generation").asLong())
        .put("status", "False")
        .putNull("lastProbeTime")
        .put("lastTransitionTime", since)
        .put("reason", "Unschedulable")
        .put("message", message);
    controls.updateStatus(PODS, pod, next, MANAGER);
    events.scheduling(pod, "Warning", "FailedScheduling", "Scheduling", message);
  }

  /// One look at all nodes.
  private static final class Attempt {
    private final JsonNode pod;
    private final Amounts wanted;
    private final TreeMap<String, Integer> reasons = new TreeMap<>();
    private int nodes;
    private int hopeless;
    private double score = -1;
    private String chosen = "";

    private Attempt(JsonNode pod) {
      this.pod = pod;
      this.wanted = Amounts.ofPod(pod);
    }

    private void consider(JsonNode node, Amounts used, int alike) {
      nodes++;
      var verdict = Filters.check(pod, wanted, node, used);
      if (verdict.fits()) {
        double score = score(node, used) / (1 + alike);
        if (score > this.score) {
          this.score = score;
          this.chosen = Json.text(node, "metadata", "name");
        }
      } else {
        verdict.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        hopeless += verdict.hopeless() ? 1 : 0;
      }
    }

    /// The emptier a node stays, the better: the free share of cpu and memory.
    private double score(JsonNode node, Amounts used) {
      var allocatable = Amounts.of(Json.at(node, "status", "allocatable"));
      double score = 0;
      for (var name : new String[] {"cpu", "memory"}) {
        double all = Math.max(1, allocatable.of(name));
        score += Math.max(0, all - used.of(name) - wanted.of(name)) / all;
      }
      return score;
    }

    private Optional<String> best() {
      return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private String message() {
      if (nodes == 0) {
        return "no nodes available to schedule pods";
      }
      var victims = new TreeMap<String, Integer>();
      victims.put("No preemption victims found for incoming pod", nodes - hopeless);
      victims.put("Preemption is not helpful for scheduling", hopeless);
      return available(reasons) + " no new claims to deallocate, preemption: " + available(victims);
    }

    private String available(Map<String, Integer> counts) {
      var texts =
          counts.entrySet().stream()
              .filter(count -> count.getValue() > 0)
              .map(count -> count.getValue() + " " + count.getKey())
              .sorted()
              .toList();
      return "0/" + nodes + " nodes are available: " + String.join(", ", texts) + ".";
    }
  }
}
