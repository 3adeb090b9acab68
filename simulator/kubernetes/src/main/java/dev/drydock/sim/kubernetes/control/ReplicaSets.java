package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Keeps as many pods as a ReplicaSet wants.
public final class ReplicaSets implements Controller {
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");
  private static final ApiResource SETS = Catalogue.builtIn("apps/v1", "replicasets");

  private final Controls controls;

  public ReplicaSets(Controls controls) {
    this.controls = controls;
  }

  @Override
  public String name() {
    return "replicasets";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("apps", "replicasets") && change.after() != null) {
      controls.work().soon(name(), key.text());
    } else if (key.of("", "pods")) {
      var pod = change.after() == null ? change.before() : change.after();
      if (pod != null) {
        owner(pod).ifPresent(set -> controls.work().soon(name(), set.text()));
      }
    } else if ((key.of("", "serviceaccounts") && change.before() == null)
        || key.of("", "resourcequotas")) {
      controls
          .objects()
          .list("apps", "replicasets", key.namespace())
          .forEach(set -> controls.work().soon(name(), set.key().text()));
    }
  }

  private static Optional<Key> owner(Stored pod) {
    return Owners.controller(pod.object())
        .filter(owner -> Json.text(owner, "kind").equals("ReplicaSet"))
        .map(owner ->
            new Key("apps", "replicasets", pod.key().namespace(), Json.text(owner, "name")));
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var set = controls.objects().find(Key.parse(name)).orElse(null);
    if (set == null) {
      return;
    }
    if (!set.leaving()) {
      scale(set, pods(set));
    }
    var now = controls.objects().find(set.key()).orElse(null);
    if (now != null) {
      tell(now, pods(now));
    }
  }

  private List<Stored> pods(Stored set) {
    return controls.index().owned(set.uid()).stream()
        .filter(pod -> pod.key().of("", "pods") && !pod.leaving())
        .filter(pod -> !Json.text(pod.object(), "status", "phase").matches("Succeeded|Failed"))
        .toList();
  }

  private void scale(Stored set, List<Stored> pods) throws Refusal {
    int wanted = Json.at(set.object(), "spec", "replicas").asInt();
    for (int i = pods.size(); i < wanted; i++) {
      controls.create(PODS, set.key().namespace(), pod(set), Controls.MANAGER);
    }
    if (pods.size() > wanted) {
      var leave =
          pods.stream()
              .sorted(
                  Comparator.comparingInt(ReplicaSets::worth)
                      .thenComparing(
                          pod -> Json.text(pod.object(), "metadata", "creationTimestamp"),
                          Comparator.reverseOrder())
                      .thenComparing(pod -> pod.key().name()))
              .limit(pods.size() - wanted)
              .toList();
      for (var pod : leave) {
        controls.delete(PODS, pod);
      }
    }
  }

  /// Pods without a node go first, then those that are not ready.
  private static int worth(Stored pod) {
    if (Json.text(pod.object(), "spec", "nodeName").isEmpty()) {
      return 0;
    }
    return Conditions.holds(pod.object(), "Ready") ? 2 : 1;
  }

  private static ObjectNode pod(Stored set) {
    var pod = Json.object().put("apiVersion", "v1").put("kind", "Pod");
    var template = Json.at(set.object(), "spec", "template");
    pod.set("metadata", Json.at(template, "metadata").deepCopy());
    Json.ensure(pod, "metadata").put("generateName", set.key().name() + "-");
    pod.set("spec", Json.at(template, "spec").deepCopy());
    Owners.own(pod, set);
    return pod;
  }

  private void tell(Stored set, List<Stored> pods) throws Refusal {
    var next = set.copy();
    var status = Json.ensure(next, "status");
    var ready = pods.stream().filter(pod -> Conditions.holds(pod.object(), "Ready")).toList();
    long available = ready.stream().filter(pod -> available(set, pod)).count();
    status.put("replicas", pods.size());
    count(status, "fullyLabeledReplicas", pods.size());
    count(status, "readyReplicas", ready.size());
    count(status, "availableReplicas", available);
    status.put("observedGeneration", Json.at(set.object(), "metadata", "generation").asLong());
    if (!Json.same(next.get("status"), set.object().get("status"))) {
      controls.updateStatus(SETS, set, next, Controls.MANAGER);
    }
  }

  private boolean available(Stored set, Stored pod) {
    long seconds = Json.at(set.object(), "spec", "minReadySeconds").asLong();
    if (seconds == 0) {
      return true;
    }
    var since =
        Conditions.find(pod.object(), "Ready")
            .map(condition -> Json.text(condition, "lastTransitionTime"))
            .orElse(controls.identity().now());
    var until = Instant.parse(since).plus(controls.work().paced(Duration.ofSeconds(seconds)));
    if (until.isAfter(Instant.parse(controls.identity().now()))) {
      controls.work().at(until, name(), set.key().text());
      return false;
    }
    return true;
  }

  static void count(ObjectNode status, String name, long count) {
    if (count == 0) {
      status.remove(name);
    } else {
      status.put(name, count);
    }
  }
}
