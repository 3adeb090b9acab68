package dev.drydock.sim.platform.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Edits of what Resource Manager holds.
final class ArmEdits implements OutsideEditor.Edits {
  /// How many names there are for what they make.
  private static final int OWN_NAMES = 3;

  /// Which api-version they use for what.
  private static final List<List<String>> VERSIONS =
      List.of(
          List.of("Microsoft.MachineLearningServices", "2024-04-01"),
          List.of("Microsoft.ContainerService", "2025-09-01"),
          List.of("Microsoft.Storage", "2023-05-01"),
          List.of("Microsoft.KeyVault", "2023-07-01"));

  private final Outsider outsider;

  ArmEdits(Outsider outsider) {
    this.outsider = outsider;
  }

  @Override
  public void edit(Chance chance) {
    var found = resources();
    if (found.isEmpty()) {
      return;
    }
    var types = found.stream().map(ArmEdits::type).distinct().sorted().toList();
    var type = OutsideEditor.pick(types, chance);
    var resource =
        OutsideEditor.pick(found.stream().filter(one -> type(one).equals(type)).toList(), chance);
    var id = resource.path("id").asText();
    switch ((int) chance.below(4)) {
      case 0 -> tag(id, resource, chance);
      case 1 -> make(id, resource, chance);
      default -> resize(id, resource, chance);
    }
  }

  private static String type(JsonNode resource) {
    return resource.path("type").asText();
  }

  private List<JsonNode> resources() {
    var found = new ArrayList<JsonNode>();
    var subscriptions = outsider.arm("/subscriptions?api-version=2022-12-01").path("value");
    for (var subscription : subscriptions) {
      var path = subscription.path("id").asText() + "/resources?api-version=2021-04-01";
      outsider.arm(path).path("value").forEach(found::add);
    }
    return found;
  }

  private void tag(String id, JsonNode resource, Chance chance) {
    var body = Json.object();
    var tags = body.putObject("tags");
    if (resource.get("tags") instanceof ObjectNode before) {
      tags.setAll(before);
    }
    tags.put("touched", Long.toString(chance.below(1000)));
    outsider.arm("PATCH", id + version(id), body);
  }

  /// Something of their own, in the same group.
  private void make(String id, JsonNode resource, Chance chance) {
    var group = id.substring(0, id.toLowerCase(Locale.ROOT).indexOf("/providers/"));
    var mine =
        group + "/providers/Microsoft.Insights/components/outside-" + chance.below(OWN_NAMES);
    var body = Json.object().put("location", resource.path("location").asText());
    body.put("kind", "web");
    body.putObject("tags").put("touched", Long.toString(chance.below(1000)));
    body.putObject("properties").put("Application_Type", "web");
    outsider.arm("PUT", mine + version(mine), body);
  }

  private void resize(String id, JsonNode resource, Chance chance) {
    switch (type(resource)) {
      case "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments" ->
          scale(id, chance);
      case "Microsoft.MachineLearningServices/workspaces/onlineEndpoints" -> shift(id, chance);
      case "Microsoft.ContainerService/managedClusters" -> grow(id, chance);
      default -> tag(id, resource, chance);
    }
  }

  private void scale(String id, Chance chance) {
    var body = outsider.arm(id + version(id));
    if (body.get("sku") instanceof ObjectNode sku) {
      sku.put("capacity", 1 + chance.below(2));
      outsider.arm("PUT", id + version(id), body);
    }
  }

  private void shift(String id, Chance chance) {
    var body = outsider.arm(id + version(id));
    var deployments = outsider.arm(id + "/deployments" + version(id)).path("value");
    if (body.get("properties") instanceof ObjectNode properties && !deployments.isEmpty()) {
      var one = deployments.get((int) chance.below(deployments.size()));
      properties.putObject("traffic").put(one.path("name").asText(), 100);
      outsider.arm("PUT", id + version(id), body);
    }
  }

  private void grow(String id, Chance chance) {
    var pools = outsider.arm(id + "/agentPools" + version(id)).path("value");
    if (!pools.isEmpty()
        && pools.get((int) chance.below(pools.size())) instanceof ObjectNode pool) {
      var properties = (ObjectNode) pool.path("properties");
      properties.put("count", properties.path("count").asInt() + 1);
      outsider.arm("PUT", pool.path("id").asText() + version(id), pool);
    }
  }

  private static String version(String id) {
    for (var version : VERSIONS) {
      if (id.contains(version.getFirst())) {
        return "?api-version=" + version.getLast();
      }
    }
    return "?api-version=2020-02-02";
  }
}
