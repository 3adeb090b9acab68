package dev.drydock.sim.kubernetes.reads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.Optional;

/// Tells of a service of type LoadBalancer where it is reached: rendered when read, never stored.
@FunctionalInterface
public interface Balancing {
  /// Where a service is reached.
  record Place(String ip, int port) {}

  Optional<Place> place(String namespace, String service);

  /// Return an object as clients see it.
  default ObjectNode render(ObjectNode object) {
    if (!Json.text(object, "kind").equals("Service")
        || !Json.text(object, "spec", "type").equals("LoadBalancer")) {
      return object;
    }
    var metadata = object.path("metadata");
    return place(Json.text(metadata, "namespace"), Json.text(metadata, "name"))
        .map(place -> with(object, place))
        .orElse(object);
  }

  private static ObjectNode with(ObjectNode service, Place place) {
    var rendered = service.deepCopy();
    var ingress = Json.ensure(rendered, "status", "loadBalancer").putArray("ingress").addObject();
    ingress.put("ip", place.ip()).put("ipMode", "VIP");
    ingress.putArray("ports").addObject().put("port", place.port()).put("protocol", "TCP");
    return rendered;
  }
}
