package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.LabelSelector;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.ArrayList;
import java.util.List;

/// Lists the pods behind every service.
public final class EndpointSlices implements Controller {
  private static final ApiResource SLICES =
      Catalogue.builtIn("discovery.k8s.io/v1", "endpointslices");
  private static final String SERVICE_NAME = "kubernetes.io/service-name";
  private static final String MANAGER = "endpointslice-controller.k8s.io";
  private static final int MOST = 100;

  private final Controls controls;

  public EndpointSlices(Controls controls) {
    this.controls = controls;
  }

  @Override
  public String name() {
    return "endpointslices";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("", "services") && change.after() != null) {
      controls.work().soon(name(), key.text());
    } else if (key.of("", "pods")) {
      var pod = change.after() == null ? change.before() : change.after();
      for (var service : controls.objects().list("", "services", key.namespace())) {
        if (pod != null && selects(service, pod)) {
          controls.work().soon(name(), service.key().text());
        }
      }
    }
  }

  private static boolean selects(Stored service, Stored pod) {
    var selector = Json.at(service.object(), "spec", "selector");
    return !selector.isEmpty() && LabelSelector.of(Json.texts(selector)).matches(pod.object());
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var service = controls.objects().find(Key.parse(name)).orElse(null);
    if (service == null
        || service.leaving()
        || Json.at(service.object(), "spec", "selector").isEmpty()) {
      return;
    }
    var pods =
        controls.objects().list("", "pods", service.key().namespace()).stream()
            .filter(pod -> selects(service, pod))
            .filter(pod -> !Json.text(pod.object(), "status", "podIP").isEmpty())
            .toList();
    var known = slices(service);
    int wanted = Math.max(1, (pods.size() + MOST - 1) / MOST);
    for (int i = 0; i < wanted; i++) {
      var part = pods.subList(i * MOST, Math.min(pods.size(), (i + 1) * MOST));
      write(service, part, i < known.size() ? List.of(known.get(i)) : List.of());
    }
    for (int i = wanted; i < known.size(); i++) {
      controls.delete(SLICES, known.get(i));
    }
  }

  private List<Stored> slices(Stored service) {
    return controls.index().owned(service.uid()).stream()
        .filter(stored -> stored.key().of("discovery.k8s.io", "endpointslices"))
        .filter(stored -> !stored.leaving())
        .toList();
  }

  /// @param there the slice to change, or none to make one
  private void write(Stored service, List<Stored> pods, List<Stored> there) throws Refusal {
    var slice = there.isEmpty() ? fresh(service) : there.getFirst().copy();
    var endpoints = slice.putArray("endpoints");
    pods.forEach(pod -> endpoints.add(endpoint(pod)));
    var ports = slice.putArray("ports");
    for (var port : ports(service, pods)) {
      ports.add(port);
    }
    if (there.isEmpty()) {
      controls.create(SLICES, service.key().namespace(), slice, MANAGER);
    } else {
      controls.update(SLICES, there.getFirst(), slice, MANAGER);
    }
  }

  private static ObjectNode fresh(Stored service) {
    var slice = Json.object().put("apiVersion", "discovery.k8s.io/v1");
    slice.put("kind", "EndpointSlice");
    var metadata = slice.putObject("metadata");
    metadata.put("generateName", service.key().name() + "-");
    metadata
        .putObject("labels")
        .put("endpointslice.kubernetes.io/managed-by", MANAGER)
        .put(SERVICE_NAME, service.key().name());
    Owners.own(slice, service);
    return slice.put("addressType", "IPv4");
  }

  private static ObjectNode endpoint(Stored pod) {
    boolean ready = Conditions.holds(pod.object(), "Ready");
    var endpoint = Json.object();
    endpoint.putArray("addresses").add(Json.text(pod.object(), "status", "podIP"));
    endpoint
        .putObject("conditions")
        .put("ready", ready && !pod.leaving())
        .put("serving", ready)
        .put("terminating", pod.leaving());
    endpoint.put("nodeName", Json.text(pod.object(), "spec", "nodeName"));
    endpoint
        .putObject("targetRef")
        .put("kind", "Pod")
        .put("namespace", pod.key().namespace())
        .put("name", pod.key().name())
        .put("uid", pod.uid());
    return endpoint;
  }

  private static List<ObjectNode> ports(Stored service, List<Stored> pods) {
    var ports = new ArrayList<ObjectNode>();
    for (var port : Json.objects(Json.at(service.object(), "spec", "ports"))) {
      var target = port.path("targetPort");
      int number =
          target.isTextual()
              ? pods.stream().mapToInt(pod -> named(pod, target.asText())).max().orElse(0)
              : target.asInt();
      if (number > 0) {
        ports.add(
            Json.object()
                .put("name", Json.text(port, "name"))
                .put("port", number)
                .put("protocol", Json.text(port, "protocol")));
      }
    }
    return ports;
  }

  private static int named(Stored pod, String name) {
    for (var container : Json.at(pod.object(), "spec", "containers")) {
      for (var port : container.path("ports")) {
        if (Json.text(port, "name").equals(name)) {
          return port.path("containerPort").asInt();
        }
      }
    }
    return 0;
  }
}
