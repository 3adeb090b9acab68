package dev.drydock.sim.platform.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.Chance;
import java.util.ArrayList;
import java.util.List;

/// Edits of what clusters hold.
final class ClusterEdits implements OutsideEditor.Edits {
  private static final List<String> SYSTEM =
      List.of("kube-system", "kube-public", "kube-node-lease", "azureml");

  private final Outsider outsider;

  ClusterEdits(Outsider outsider) {
    this.outsider = outsider;
  }

  @Override
  public void edit(Chance chance) {
    var keys = outsider.clusterKeys();
    if (keys.isEmpty()) {
      return;
    }
    var cluster = OutsideEditor.pick(keys, chance);
    var namespaces = namespaces(cluster);
    if (namespaces.isEmpty()) {
      return;
    }
    var namespace = OutsideEditor.pick(namespaces, chance);
    switch ((int) chance.below(4)) {
      case 0 -> label(cluster, namespace, chance);
      case 1 -> make(cluster, namespace, chance);
      default -> scale(cluster, namespace, chance);
    }
  }

  private List<String> namespaces(String cluster) {
    var names = new ArrayList<String>();
    for (var item : outsider.cluster(cluster, "/api/v1/namespaces").path("items")) {
      names.add(name(item));
    }
    names.removeAll(SYSTEM);
    return names;
  }

  private void label(String cluster, String namespace, Chance chance) {
    var body = Json.object();
    body.putObject("metadata")
        .putObject("labels")
        .put("touched", Long.toString(chance.below(1000)));
    outsider.patch(cluster, "/api/v1/namespaces/" + namespace, body);
  }

  private void make(String cluster, String namespace, Chance chance) {
    var body = Json.object().put("apiVersion", "v1").put("kind", "ConfigMap");
    body.putObject("metadata").put("generateName", "outside-");
    body.putObject("data").put("touched", Long.toString(chance.below(1000)));
    outsider.create(cluster, "/api/v1/namespaces/" + namespace + "/configmaps", body);
  }

  private void scale(String cluster, String namespace, Chance chance) {
    var path = "/apis/apps/v1/namespaces/" + namespace + "/deployments";
    var deployments = outsider.cluster(cluster, path).path("items");
    if (deployments.isEmpty()) {
      label(cluster, namespace, chance);
      return;
    }
    var body = Json.object();
    body.putObject("spec").put("replicas", 1 + chance.below(3));
    var deployment = deployments.get((int) chance.below(deployments.size()));
    outsider.patch(cluster, path + "/" + name(deployment), body);
  }

  private static String name(JsonNode object) {
    return object.path("metadata").path("name").asText();
  }
}
