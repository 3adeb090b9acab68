package dev.drydock.sim.kubernetes.control;

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

  /// Tell what a kubelet met.
  public void kubelet(Stored pod, String type, String reason, String message) throws Refusal {
    tell(pod, type, reason, "Pulling", message, "kubelet");
  }

  private void tell(
      Stored pod, String type, String reason, String action, String message, String component)
      throws Refusal {
    var event = Json.object().put("apiVersion", "v1").put("kind", "Event");
    event
        .putObject("metadata")
        .put(
            "name",
            pod.key().name() + "." + Long.toHexString(controls.objects().revision() + (1L << 56)))
        .put("namespace", pod.key().namespace());
    event
        .putObject("involvedObject")
        .put("kind", "Pod")
        .put("namespace", pod.key().namespace())
        .put("name", pod.key().name())
        .put("uid", pod.uid())
        .put("apiVersion", "v1")
        .put("resourceVersion", Long.toString(pod.revision()));
    event.put("reason", reason).put("message", message).put("type", type);
    event.put("eventTime", controls.identity().now().replace("Z", ".000000Z"));
    event.put("action", action);
    event.put("reportingComponent", component).put("reportingInstance", component + "-0");
    var namespace = controls.objects().find(new Key("", "namespaces", "", pod.key().namespace()));
    if (namespace.isPresent() && !namespace.get().leaving()) {
      controls.create(
          EVENTS,
          pod.key().namespace(),
          event,
          component.equals("kubelet") ? component : "kube-scheduler");
    }
  }
}
