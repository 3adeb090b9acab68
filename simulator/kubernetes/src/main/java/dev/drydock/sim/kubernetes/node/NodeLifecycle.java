package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;

/// Taints nodes that are not ready, clears those that are, and removes the pods of those that left.
public final class NodeLifecycle implements Controller {
  private static final ApiResource NODES = Catalogue.builtIn("v1", "nodes");
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");
  private static final String NOT_READY = "node.kubernetes.io/not-ready";
  private static final String TTL = "node.alpha.kubernetes.io/ttl";

  private final Controls controls;

  public NodeLifecycle(Controls controls) {
    this.controls = controls;
  }

  @Override
  public String name() {
    return "nodes";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    if (change.key().of("", "nodes")) {
      controls.work().soon(name(), change.key().name());
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var node = controls.objects().find(new Key("", "nodes", "", name)).orElse(null);
    if (node == null) {
      for (var pod : controls.index().podsOn(name)) {
        controls.deleteNow(PODS, pod);
      }
      return;
    }
    taint(node);
  }

  private void taint(Stored node) throws Refusal {
    boolean failing =
        Conditions.find(node.object(), "Ready")
            .filter(ready -> !Json.text(ready, "status").equals("True"))
            .isPresent();
    var next = node.copy();
    Json.ensure(next, "metadata", "annotations").put(TTL, "0");
    var kept = Json.array();
    for (var taint : Json.objects(Json.at(next, "spec", "taints"))) {
      if (!Json.text(taint, "key").equals(NOT_READY)) {
        kept.add(taint);
      }
    }
    if (failing) {
      kept.addObject().put("key", NOT_READY).put("effect", "NoSchedule");
    }
    ObjectNode spec = Json.ensure(next, "spec");
    if (kept.isEmpty()) {
      spec.remove("taints");
    } else {
      spec.set("taints", kept);
    }
    if (!Json.same(next, node.object())) {
      controls.update(NODES, node, next, Controls.MANAGER);
    }
  }
}
