package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.api.Identity;
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

/// Rolls Deployments out: one ReplicaSet per template, exchanged step by step.
public final class Deployments implements Controller {
  private static final ApiResource DEPLOYMENTS = Catalogue.builtIn("apps/v1", "deployments");
  private static final ApiResource SETS = Catalogue.builtIn("apps/v1", "replicasets");
  private static final String HASH = "pod-template-hash";
  private static final String REVISION = "deployment.kubernetes.io/revision";

  private final Controls controls;
  private final Events events;

  public Deployments(Controls controls) {
    this.controls = controls;
    this.events = new Events(controls);
  }

  @Override
  public String name() {
    return "deployments";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("apps", "deployments") && change.after() != null) {
      controls.work().soon(name(), key.text());
    } else if (key.of("apps", "replicasets")) {
      var set = change.after() == null ? change.before() : change.after();
      if (set != null) {
        Owners.controller(set.object())
            .filter(owner -> Json.text(owner, "kind").equals("Deployment"))
            .map(owner -> Json.text(owner, "name"))
            .map(owner -> new Key("apps", "deployments", key.namespace(), owner))
            .ifPresent(owner -> controls.work().soon(name(), owner.text()));
      }
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var deployment = controls.objects().find(Key.parse(name)).orElse(null);
    if (deployment == null || deployment.leaving()) {
      return;
    }
    var hash = Identity.hash(Json.at(deployment.object(), "spec", "template").toString());
    var current = set(deployment, hash);
    if (current.isEmpty()) {
      create(deployment, hash);
      return;
    }
    if (number(deployment, current.get())) {
      return;
    }
    if (!Json.at(deployment.object(), "spec", "paused").asBoolean()) {
      roll(deployment, current.get());
    }
    tell(deployment, hash);
    forget(deployment, hash);
  }

  private List<Stored> sets(Stored deployment) {
    return controls.index().owned(deployment.uid()).stream()
        .filter(set -> set.key().of("apps", "replicasets"))
        .toList();
  }

  private Optional<Stored> set(Stored deployment, String hash) {
    return sets(deployment).stream()
        .filter(set -> Json.text(set.object(), "metadata", "labels", HASH).equals(hash))
        .findFirst();
  }

  private void create(Stored deployment, String hash) throws Refusal {
    var set = Json.object().put("apiVersion", "apps/v1").put("kind", "ReplicaSet");
    var metadata = set.putObject("metadata").put("name", deployment.key().name() + "-" + hash);
    var spec = set.putObject("spec");
    var wanted = deployment.object().path("spec");
    spec.put("replicas", 0);
    spec.set("selector", wanted.path("selector").deepCopy());
    Json.ensure(spec, "selector", "matchLabels").put(HASH, hash);
    spec.set("template", wanted.path("template").deepCopy());
    Json.ensure(spec, "template", "metadata", "labels").put(HASH, hash);
    metadata.set("labels", Json.at(spec, "template", "metadata", "labels").deepCopy());
    metadata
        .putObject("annotations")
        .put("deployment.kubernetes.io/desired-replicas", wanted.path("replicas").asText())
        .put(REVISION, Long.toString(lastRevision(deployment) + 1));
    if (wanted.has("minReadySeconds")) {
      spec.set("minReadySeconds", wanted.get("minReadySeconds"));
    }
    Owners.own(set, deployment);
    controls.create(SETS, deployment.key().namespace(), set, Controls.MANAGER);
  }

  private long lastRevision(Stored deployment) {
    return sets(deployment).stream().mapToLong(Deployments::revision).max().orElse(0);
  }

  private static long revision(Stored object) {
    var text = Json.text(object.object(), "metadata", "annotations", REVISION);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /// Give the set in use the highest revision, and the deployment the set's.
  private boolean number(Stored deployment, Stored current) throws Refusal {
    long last = lastRevision(deployment);
    if (revision(current) < last) {
      var next = current.copy();
      Json.ensure(next, "metadata", "annotations").put(REVISION, Long.toString(last + 1));
      controls.update(SETS, current, next, Controls.MANAGER);
      return true;
    }
    if (revision(deployment) != revision(current)) {
      var next = deployment.copy();
      Json.ensure(next, "metadata", "annotations").put(REVISION, Long.toString(revision(current)));
      controls.updateStatus(DEPLOYMENTS, deployment, next, Controls.MANAGER);
      return true;
    }
    return false;
  }

  private void roll(Stored deployment, Stored current) throws Refusal {
    var old = sets(deployment).stream().filter(set -> !set.key().equals(current.key())).toList();
    var sizes = new Rollout(deployment.object().path("spec"), current, old).sizes();
    for (var size : sizes.entrySet()) {
      var set = size.getKey();
      if (Rollout.size(set) != size.getValue()) {
        events.scaled(deployment, set.key().name(), Rollout.size(set), size.getValue());
      }
      var next = set.copy();
      Json.ensure(next, "spec").put("replicas", size.getValue());
      controls.update(SETS, set, next, Controls.MANAGER);
    }
  }

  private void tell(Stored deployment, String hash) throws Refusal {
    var sets = sets(deployment);
    var next = deployment.copy();
    var status = Json.ensure(next, "status");
    long all = sum(sets, "replicas");
    long available = sum(sets, "availableReplicas");
    long updated =
        sum(
            sets.stream()
                .filter(set -> Json.text(set.object(), "metadata", "labels", HASH).equals(hash))
                .toList(),
            "replicas");
    int wanted = Json.at(deployment.object(), "spec", "replicas").asInt();
    status.put(
        "observedGeneration", Json.at(deployment.object(), "metadata", "generation").asLong());
    ReplicaSets.count(status, "replicas", all);
    ReplicaSets.count(status, "updatedReplicas", updated);
    ReplicaSets.count(status, "readyReplicas", sum(sets, "readyReplicas"));
    ReplicaSets.count(status, "availableReplicas", available);
    ReplicaSets.count(
        status, "unavailableReplicas", Math.max(0, Math.max(all, wanted) - available));
    boolean complete = updated == wanted && all == wanted && available == wanted;
    conditions(deployment, next, hash, complete, available);
    if (!Json.same(next.get("status"), deployment.object().get("status"))) {
      controls.updateStatus(DEPLOYMENTS, deployment, next, Controls.MANAGER);
    }
  }

  private void conditions(
      Stored deployment, ObjectNode next, String hash, boolean complete, long available) {
    var now = controls.identity().now();
    var spec = deployment.object().path("spec");
    int wanted = spec.path("replicas").asInt();
    boolean enough = available >= wanted - unavailableAllowed(spec);
    var condition =
        Conditions.set(
            next,
            "Available",
            enough,
            enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
            enough
                ? "Deployment has minimum availability."
                : "Deployment does not have minimum availability.",
            now);
    if (!condition.has("lastUpdateTime")
        || Json.text(condition, "lastTransitionTime").equals(now)) {
      condition.put("lastUpdateTime", now);
    }
    progress(deployment, next, deployment.key().name() + "-" + hash, complete);
  }

  private static int unavailableAllowed(JsonNode spec) {
    var value = Json.at(spec, "strategy", "rollingUpdate", "maxUnavailable");
    var text = value.asText();
    return text.endsWith("%")
        ? Integer.parseInt(text.substring(0, text.length() - 1))
            * spec.path("replicas").asInt()
            / 100
        : value.asInt();
  }

  /// A rollout that gets nowhere for its deadline has failed; whoever waits for it should know.
  private void progress(Stored deployment, ObjectNode next, String set, boolean complete) {
    var now = controls.identity().now();
    var before = Conditions.find(next, "Progressing");
    boolean moved =
        !Json.same(counts(deployment.object()), counts(next))
            || before.isEmpty()
            || !Json.at(deployment.object(), "status", "observedGeneration")
                .equals(Json.at(next, "status", "observedGeneration"));
    var updated =
        moved ? now : before.map(condition -> Json.text(condition, "lastUpdateTime")).orElse(now);
    long seconds = Json.at(deployment.object(), "spec", "progressDeadlineSeconds").asLong();
    var until = Instant.parse(updated).plus(controls.work().paced(Duration.ofSeconds(seconds)));
    boolean late = !complete && !until.isAfter(Instant.parse(now));
    // A wake-up that is there already may be of an earlier move: the next one is asked for then.
    if (!complete && !late) {
      controls.work().at(until.plusSeconds(1), name(), deployment.key().text());
    }
    var reason =
        complete
            ? "NewReplicaSetAvailable"
            : late ? "ProgressDeadlineExceeded" : "ReplicaSetUpdated";
    var message =
        "ReplicaSet \""
            + set
            + "\" "
            + (complete
                ? "has successfully progressed."
                : late ? "has timed out progressing." : "is progressing.");
    Conditions.set(next, "Progressing", !late, reason, message, now).put("lastUpdateTime", updated);
  }

  private static JsonNode counts(ObjectNode deployment) {
    var counts = Json.object();
    for (var name :
        new String[] {"replicas", "updatedReplicas", "readyReplicas", "availableReplicas"}) {
      counts.set(name, Json.at(deployment, "status", name));
    }
    return counts;
  }

  private static long sum(List<Stored> sets, String field) {
    return sets.stream().mapToLong(set -> Json.at(set.object(), "status", field).asLong()).sum();
  }

  /// Keep only as many empty old sets as the history allows.
  private void forget(Stored deployment, String hash) throws Refusal {
    int most = Json.at(deployment.object(), "spec", "revisionHistoryLimit").asInt();
    var empty =
        sets(deployment).stream()
            .filter(set -> !Json.text(set.object(), "metadata", "labels", HASH).equals(hash))
            .filter(set -> Rollout.size(set) == 0)
            .filter(set -> Json.at(set.object(), "status", "replicas").asInt() == 0)
            .sorted(Comparator.comparingLong(Deployments::revision))
            .toList();
    for (int i = 0; i < empty.size() - most; i++) {
      controls.delete(SETS, empty.get(i));
    }
  }
}
