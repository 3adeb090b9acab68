package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What tables show of services and what leads to them.
final class NetworkCells {
  /// How many addresses are told before the rest is counted.
  private static final int SHOWN = 3;

  private NetworkCells() {}

  static void addTo(Map<String, Cell> all) {
    all.put("externalIp", Cells.text(NetworkCells::external));
    all.put("servicePorts", Cells.text(NetworkCells::ports));
    all.put("endpointAddresses", Cells.text(NetworkCells::endpoints));
    all.put("slicePorts", Cells.text(NetworkCells::slicePorts));
    all.put("sliceEndpoints", Cells.text(NetworkCells::sliceEndpoints));
    all.put("ingressHosts", Cells.text(NetworkCells::hosts));
    all.put("ingressAddress", Cells.text(NetworkCells::balancer));
    all.put(
        "ingressPorts",
        Cells.text(ingress -> Json.at(ingress, "spec", "tls").isEmpty() ? "80" : "80, 443"));
    all.put(
        "podSelector",
        Cells.text(object -> Cells.selector(Json.at(object, "spec", "podSelector"))));
  }

  private static String external(ObjectNode service) {
    var given = new ArrayList<String>();
    Json.at(service, "spec", "externalIPs").forEach(address -> given.add(address.asText()));
    return switch (Json.text(service, "spec", "type")) {
      case "ExternalName" -> Json.text(service, "spec", "externalName");
      case "LoadBalancer" -> {
        var balancer = balancer(service);
        if (!balancer.isEmpty()) {
          given.addFirst(balancer);
        }
        yield given.isEmpty() ? "<pending>" : String.join(",", given);
      }
      default -> Cells.joined(given, ",");
    };
  }

  private static String balancer(ObjectNode object) {
    var found = new ArrayList<String>();
    for (var ingress : Json.at(object, "status", "loadBalancer", "ingress")) {
      var address = Json.text(ingress, "ip");
      found.add(address.isEmpty() ? Json.text(ingress, "hostname") : address);
    }
    return String.join(",", found);
  }

  private static String ports(ObjectNode service) {
    var shown =
        Json.objects(Json.at(service, "spec", "ports")).stream()
            .map(port ->
                port.path("port").asInt()
                    + (port.path("nodePort").asInt() > 0 ? ":" + port.get("nodePort").asInt() : "")
                    + "/"
                    + port.path("protocol").asText("TCP"))
            .toList();
    return Cells.joined(shown, ",");
  }

  private static String endpoints(ObjectNode endpoints) {
    var all = new ArrayList<String>();
    for (var subset : endpoints.path("subsets")) {
      for (var address : subset.path("addresses")) {
        for (var port : subset.path("ports")) {
          all.add(Json.text(address, "ip") + ":" + port.path("port").asInt());
        }
      }
    }
    return some(all, Cells.NONE);
  }

  private static String slicePorts(ObjectNode slice) {
    var ports = new ArrayList<String>();
    for (var port : slice.path("ports")) {
      ports.add(port.has("port") ? port.get("port").asText() : "*");
    }
    return some(ports, Cells.UNSET);
  }

  private static String sliceEndpoints(ObjectNode slice) {
    var addresses = new ArrayList<String>();
    for (var endpoint : slice.path("endpoints")) {
      endpoint.path("addresses").forEach(address -> addresses.add(address.asText()));
    }
    return some(addresses, Cells.UNSET);
  }

  private static String some(List<String> all, String otherwise) {
    if (all.isEmpty()) {
      return otherwise;
    }
    return all.size() <= SHOWN
        ? String.join(",", all)
        : String.join(",", all.subList(0, SHOWN)) + " + " + (all.size() - SHOWN) + " more...";
  }

  private static String hosts(JsonNode ingress) {
    var hosts = Cells.each(Json.at(ingress, "spec", "rules"), "host");
    return hosts.isEmpty() ? "*" : some(hosts, "*");
  }
}
