package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.HashSet;
import java.util.Set;

/// Gives services their addresses and ports.
final class Services {
  private static final int FIRST_NODE_PORT = 30000;
  private static final int LAST_NODE_PORT = 32767;

  private final ObjectTable objects;

  Services(ObjectTable objects) {
    this.objects = objects;
  }

  void allocate(ApiResource resource, ObjectNode service) {
    if (!resource.qualifiedKind().equals("Service")) {
      return;
    }
    var spec = Json.ensure(service, "spec");
    if (Json.text(spec, "type").equals("ExternalName")) {
      return;
    }
    if (Json.text(spec, "clusterIP").isEmpty()) {
      spec.put("clusterIP", free());
    }
    spec.putArray("clusterIPs").add(Json.text(spec, "clusterIP"));
    spec.putArray("ipFamilies").add("IPv4");
    spec.put("ipFamilyPolicy", "SingleStack");
    if (Json.text(spec, "type").matches("NodePort|LoadBalancer")) {
      nodePorts(spec);
    }
  }

  /// Keep the addresses of a service that an update does not name.
  void keep(ApiResource resource, ObjectNode live, ObjectNode next) {
    if (!resource.qualifiedKind().equals("Service")) {
      return;
    }
    var spec = Json.ensure(next, "spec");
    for (var name : new String[] {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"}) {
      var value = Json.at(live, "spec", name);
      if (!spec.has(name) && !value.isMissingNode()) {
        spec.set(name, value);
      }
    }
    if (Json.text(spec, "type").matches("NodePort|LoadBalancer")) {
      nodePorts(spec);
    }
  }

  private String free() {
    var taken = new HashSet<String>();
    for (var service : objects.list("", "services", "")) {
      taken.add(Json.text(service.object(), "spec", "clusterIP"));
    }
    for (int i = 10; ; i++) {
      var address = "10.0." + (i / 256) + "." + (i % 256);
      if (!taken.contains(address)) {
        return address;
      }
    }
  }

  private void nodePorts(ObjectNode spec) {
    Set<Integer> taken = new HashSet<>();
    for (var service : objects.list("", "services", "")) {
      Json.at(service.object(), "spec", "ports")
          .forEach(port -> taken.add(port.path("nodePort").asInt()));
    }
    for (var port : Json.objects(spec.path("ports"))) {
      int candidate = FIRST_NODE_PORT;
      while (!port.has("nodePort") && candidate <= LAST_NODE_PORT) {
        if (taken.add(candidate)) {
          port.put("nodePort", candidate);
        }
        candidate++;
      }
    }
  }
}
