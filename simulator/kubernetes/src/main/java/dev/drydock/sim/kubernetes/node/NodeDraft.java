package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.size.VmSize;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/// Draws up nodes as AKS makes them. Labels: MicrosoftDocs/azure-aks-docs use-labels.md, 2026-08.
public final class NodeDraft {
  private static final String PREFIX = "kubernetes.azure.com/";

  private final String cluster;
  private final String location;
  private final String version;

  /// @param version of the kubelets, as `1.34.2`
  public NodeDraft(String cluster, String location, String version) {
    this.cluster = cluster;
    this.location = location;
    this.version = version;
  }

  /// Return the name of a pool's node: its number is written in base 36.
  String name(Pool pool, int index) {
    var hash = new CRC32C();
    hash.update((cluster + "/" + pool.name()).getBytes(StandardCharsets.UTF_8));
    var number = Long.toString(index, 36);
    return "aks-"
        + pool.name()
        + "-"
        + String.format(Locale.ROOT, "%08d", hash.getValue() % 100_000_000)
        + "-vmss"
        + "0".repeat(Math.max(0, 6 - number.length()))
        + number;
  }

  ObjectNode node(Pool pool, VmSize size, String name, int place) {
    var node = Json.object().put("apiVersion", "v1").put("kind", "Node");
    var metadata = node.putObject("metadata").put("name", name);
    metadata.set("labels", labels(pool, size, name));
    var spec = node.putObject("spec");
    spec.put("podCIDR", podRange(place));
    spec.putArray("podCIDRs").add(podRange(place));
    spec.put("providerID", "azure:///" + cluster + "/" + name);
    if (!pool.taints().isEmpty()) {
      var taints = spec.putArray("taints");
      for (var taint : pool.taints()) {
        int colon = taint.lastIndexOf(':');
        var pair = taint.substring(0, Math.max(0, colon)).split("=", 2);
        var json = taints.addObject().put("key", pair[0]);
        if (pair.length > 1) {
          json.put("value", pair[1]);
        }
        json.put("effect", taint.substring(colon + 1));
      }
    }
    var status = node.putObject("status");
    var addresses = status.putArray("addresses");
    addresses.addObject().put("type", "InternalIP").put("address", address(place));
    addresses.addObject().put("type", "Hostname").put("address", name);
    return node;
  }

  private ObjectNode labels(Pool pool, VmSize size, String name) {
    var labels = Json.object();
    labels.put("agentpool", pool.name());
    labels.put("beta.kubernetes.io/arch", size.architecture());
    labels.put("beta.kubernetes.io/instance-type", size.name());
    labels.put("beta.kubernetes.io/os", "linux");
    labels.put(PREFIX + "agentpool", pool.name());
    labels.put(PREFIX + "managedby", "aks");
    labels.put(PREFIX + "mode", pool.mode().equalsIgnoreCase("System") ? "system" : "user");
    labels.put(PREFIX + "nodepool-type", "VirtualMachineScaleSets");
    labels.put(PREFIX + "os-sku", "Ubuntu");
    labels.put(PREFIX + "priority", "regular");
    labels.put(PREFIX + "role", "agent");
    labels.put(PREFIX + "sku-cpu", Integer.toString(size.vcpus()));
    labels.put(PREFIX + "sku-memory", Long.toString(Math.round(size.memoryGib() * 1024)));
    var maker = NodeFacts.maker(size);
    if (!maker.isEmpty()) {
      labels.put("accelerator", maker).put(PREFIX + "accelerator", maker);
    }
    labels.put("kubernetes.io/arch", size.architecture());
    labels.put("kubernetes.io/hostname", name);
    labels.put("kubernetes.io/os", "linux");
    labels.put("kubernetes.io/role", "agent");
    labels.put("node.kubernetes.io/instance-type", size.name());
    labels.put("topology.kubernetes.io/region", location);
    labels.put("topology.kubernetes.io/zone", "0");
    pool.labels().forEach(labels::put);
    return labels;
  }

  /// Fill in what a kubelet reports when it is up.
  void status(ObjectNode node, VmSize size, String now) {
    var status = Json.ensure(node, "status");
    status.set("capacity", NodeFacts.capacity(size));
    status.set("allocatable", NodeFacts.allocatable(size));
    var conditions = status.putArray("conditions");
    pressure(
        conditions,
        "MemoryPressure",
        "KubeletHasSufficientMemory",
        "sufficient memory available",
        now);
    pressure(conditions, "DiskPressure", "KubeletHasNoDiskPressure", "no disk pressure", now);
    pressure(conditions, "PIDPressure", "KubeletHasSufficientPID", "sufficient PID available", now);
    conditions
        .addObject()
        .put("type", "Ready")
        .put("status", "True")
        .put("lastHeartbeatTime", now)
        .put("lastTransitionTime", now)
        .put("reason", "KubeletReady")
        .put("message", "kubelet is posting ready status");
    var info = Json.ensure(status, "nodeInfo");
    info.put("architecture", size.architecture()).put("operatingSystem", "linux");
    info.put("kubeletVersion", "v" + version).put("kubeProxyVersion", "v" + version);
    info.put("containerRuntimeVersion", "containerd://1.7.28");
    info.put("osImage", "Ubuntu 22.04.5 LTS").put("kernelVersion", "5.15.0-1092-azure");
    Json.ensure(status, "daemonEndpoints", "kubeletEndpoint").put("Port", 10250);
  }

  private static void pressure(
      ArrayNode conditions, String type, String reason, String has, String now) {
    conditions
        .addObject()
        .put("type", type)
        .put("status", "False")
        .put("lastHeartbeatTime", now)
        .put("lastTransitionTime", now)
        .put("reason", reason)
        .put("message", "kubelet has " + has);
  }

  /// Say whether a node is one of a pool, rather than made by hand.
  static boolean drafted(JsonNode node) {
    return Json.text(node, "spec", "providerID").startsWith("azure:");
  }

  static String address(int place) {
    int host = place + 4;
    return "10.224." + host / 250 + "." + (host % 250 + 1);
  }

  static String addressOf(JsonNode node) {
    for (var address : Json.at(node, "status", "addresses")) {
      if (Json.text(address, "type").equals("InternalIP")) {
        return Json.text(address, "address");
      }
    }
    return "";
  }

  private static String podRange(int place) {
    return "10." + (64 + place / 256) + "." + place % 256 + ".0/24";
  }
}
