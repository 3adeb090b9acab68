package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.Stored;

/// Writes the events by which components tell people what they did.
public final class Events {
  private static final ApiResource EVENTS = Catalogue.builtIn("v1", "events");

  private final Controls controls;

  public Events(Controls controls) {
    this.controls = controls;
  }

  /// Tell what the scheduler did with a pod.
  public void scheduling(Stored pod, String type, String reason, String action, String message)
      throws Refusal {
    tell(pod, type, reason, action, message, "default-scheduler");
  }

  /// Tell what a kubelet did or met.
  public void kubelet(Stored pod, String type, String reason, String message) throws Refusal {
    var event = about(pod, type, reason, message);
    told(pod, event, "kubelet", "kubelet");
  }

  /// Tells what one controller did or met.
  @FunctionalInterface
  public interface Teller {
    /// @param type `Normal` or `Warning`
    void tell(Stored about, String type, String reason, String message) throws Refusal;
  }

  /// Tell what a controller does.
  public Teller of(String component) {
    return (about, type, reason, message) ->
        told(about, about(about, type, reason, message), component, Controls.MANAGER);
  }

  /// Tell that a deployment grew or shrank one of its sets.
  void scaled(Stored deployment, String set, int before, int after) throws Refusal {
    var message =
        "Scaled "
            + (after > before ? "up" : "down")
            + " replica set "
            + set
            + " from "
            + before
            + " to "
            + after;
    var event = about(deployment, "Normal", "ScalingReplicaSet", message);
    told(deployment, event, "deployment-controller", Controls.MANAGER);
  }

  /// Complete an event in the older of its two forms, as all but the scheduler write it.
  private void told(Stored about, ObjectNode event, String component, String manager)
      throws Refusal {
    var now = controls.identity().now();
    event.putObject("source").put("component", component);
    event.put("firstTimestamp", now).put("lastTimestamp", now).put("count", 1);
    event.put("reportingComponent", component);
    create(about, event, manager);
  }

  private void tell(
      Stored pod, String type, String reason, String action, String message, String component)
      throws Refusal {
    var event = about(pod, type, reason, message);
    event.put("eventTime", controls.identity().now().replace("Z", ".000000Z"));
    event.put("action", action);
    event.put("reportingComponent", component).put("reportingInstance", component + "-0");
    create(pod, event, "kube-scheduler");
  }

  private ObjectNode about(Stored object, String type, String reason, String message) {
    var key = object.key();
    var event = Json.object().put("apiVersion", "v1").put("kind", "Event");
    event
        .putObject("metadata")
        .put(
            "name", key.name() + "." + Long.toHexString(controls.objects().revision() + (1L << 56)))
        .put("namespace", key.namespace());
    event
        .putObject("involvedObject")
        .put("kind", Json.text(object.object(), "kind"))
        .put("namespace", key.namespace())
        .put("name", key.name())
        .put("uid", object.uid())
        .put("apiVersion", Json.text(object.object(), "apiVersion"))
        .put("resourceVersion", Long.toString(object.revision()));
    return event.put("reason", reason).put("message", message).put("type", type);
  }

  private void create(Stored about, ObjectNode event, String manager) throws Refusal {
    var namespace = about.key().namespace();
    var home = controls.objects().find(new Key("", "namespaces", "", namespace));
    if (home.isPresent() && !home.get().leaving()) {
      controls.create(EVENTS, namespace, event, manager);
    }
  }
}
