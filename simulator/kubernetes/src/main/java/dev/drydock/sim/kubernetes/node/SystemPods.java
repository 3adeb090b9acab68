package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Owners;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.List;

/// Puts AKS's own pods on every node, and draws up those that run once per cluster: what they ask
/// for is not there for others. Requests of the size that AKS gives them (unverified).
public final class SystemPods implements Controller {
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");

  private record Component(String name, int copies, String cpu, String memory) {}

  private static final List<Component> PER_NODE =
      List.of(
          new Component("azure-cns", 1, "40m", "250Mi"),
          new Component("azure-ip-masq-agent", 1, "50m", "50Mi"),
          new Component("cloud-node-manager", 1, "50m", "50Mi"),
          new Component("csi-azuredisk-node", 1, "30m", "60Mi"),
          new Component("csi-azurefile-node", 1, "30m", "60Mi"),
          new Component("kube-proxy", 1, "100m", "0"));

  private static final List<Component> PER_CLUSTER =
      List.of(
          new Component("coredns", 2, "100m", "70Mi"),
          new Component("coredns-autoscaler", 1, "20m", "10Mi"),
          new Component("konnectivity-agent", 2, "20m", "20Mi"),
          new Component("metrics-server", 2, "156m", "130Mi"));

  private final Controls controls;

  public SystemPods(Controls controls) {
    this.controls = controls;
  }

  /// Return the deployments that a cluster begins with, for the namespace kube-system.
  public static List<ObjectNode> deployments() {
    return PER_CLUSTER.stream().map(SystemPods::deployment).toList();
  }

  private static ObjectNode deployment(Component component) {
    var json = Json.object().put("apiVersion", "apps/v1").put("kind", "Deployment");
    json.putObject("metadata").put("name", component.name());
    var spec = json.putObject("spec").put("replicas", component.copies());
    Json.ensure(spec, "selector", "matchLabels").put("k8s-app", component.name());
    Json.ensure(spec, "template", "metadata", "labels").put("k8s-app", component.name());
    var pod = Json.ensure(spec, "template", "spec");
    pod.put("priorityClassName", "system-cluster-critical");
    pod.putArray("tolerations")
        .addObject()
        .put("key", "CriticalAddonsOnly")
        .put("operator", "Exists");
    Json.ensure(pod, "nodeSelector").put("kubernetes.azure.com/mode", "system");
    container(pod, component);
    return json;
  }

  private static void container(ObjectNode pod, Component component) {
    var container =
        pod.putArray("containers")
            .addObject()
            .put("name", component.name())
            .put("image", "mcr.microsoft.com/oss/kubernetes/" + component.name() + ":v1");
    var requests = Json.ensure(container, "resources", "requests");
    requests.put("cpu", component.cpu());
    if (!component.memory().equals("0")) {
      requests.put("memory", component.memory());
    }
  }

  @Override
  public String name() {
    return "systempods";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    if (change.key().of("", "nodes") && change.before() == null && pooled(change)) {
      controls.work().soon(name(), change.key().name());
    }
  }

  private static boolean pooled(ObjectTable.Change change) {
    var node = change.after();
    return node != null && NodeDraft.drafted(node.object());
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var node = controls.objects().find(new Key("", "nodes", "", name)).orElse(null);
    if (node == null) {
      return;
    }
    for (var component : PER_NODE) {
      var podName = component.name() + "-" + name;
      if (controls.objects().find(new Key("", "pods", "kube-system", podName)).isEmpty()) {
        var pod = Json.object().put("apiVersion", "v1").put("kind", "Pod");
        pod.putObject("metadata").put("name", podName);
        Json.ensure(pod, "metadata", "labels").put("k8s-app", component.name());
        Owners.own(pod, node);
        var spec = pod.putObject("spec").put("nodeName", name).put("hostNetwork", true);
        spec.put("priorityClassName", "system-node-critical");
        spec.putArray("tolerations").addObject().put("operator", "Exists");
        container(spec, component);
        controls.create(PODS, "kube-system", pod, "kubelet");
      }
    }
  }
}
