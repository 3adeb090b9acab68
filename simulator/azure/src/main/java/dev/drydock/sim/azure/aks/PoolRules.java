package dev.drydock.sim.azure.aks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Violations;
import dev.drydock.sim.azure.host.ClusterHost.PoolShape;
import dev.drydock.sim.world.size.VmSizes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// What an agent pool must be, wherever it is written: inside its cluster or on its own.
final class PoolRules {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,11}");
  private static final int NODES_MOST = 1000;
  private static final String EXTENDED = "drydock-extended-resources";

  private PoolRules() {}

  static void check(String name, ObjectNode pool, String where, Violations violations) {
    if (!NAME.matcher(name).matches()) {
      violations.add(
          "InvalidParameter",
          where + "name",
          "The agent pool name '" + name + "' is invalid: it must match ^[a-z][a-z0-9]{0,11}$.");
    }
    var size = pool.path("vmSize").asText();
    if (VmSizes.find(size).isEmpty()) {
      violations.add(
          "BadRequest",
          where + "vmSize",
          "The VM size '" + size + "' is not available in this subscription and location.");
    }
    var mode = pool.path("mode").asText("User");
    if (!List.of("System", "User", "Gateway").contains(mode)) {
      violations.add("InvalidParameter", where + "mode", "The mode is System or User.");
    }
    checkCount(pool, mode, where, violations);
  }

  private static void checkCount(
      ObjectNode pool, String mode, String where, Violations violations) {
    int least = mode.equals("System") ? 1 : 0;
    int count = pool.path("count").asInt(1);
    if (count < least || count > NODES_MOST) {
      violations.add(
          "InvalidParameter",
          where + "count",
          "The value of count is %s, but a %s pool has %s to %s nodes."
              .formatted(count, mode, least, NODES_MOST));
    }
    if (pool.path("enableAutoScaling").asBoolean(false)) {
      int min = pool.path("minCount").asInt(-1);
      int max = pool.path("maxCount").asInt(-1);
      if (min < least || max > NODES_MOST || min > max) {
        violations.add(
            "InvalidParameter",
            where + "minCount",
            "With autoscaling, %s <= minCount <= maxCount <= %s.".formatted(least, NODES_MOST));
      }
    } else if (pool.hasNonNull("minCount") || pool.hasNonNull("maxCount")) {
      violations.add(
          "InvalidParameter",
          where + "minCount",
          "minCount and maxCount are only for pools with enableAutoScaling.");
    }
  }

  /// Refuse what cannot change in a pool that exists.
  static void checkChange(ObjectNode before, ObjectNode pool, String where, Violations violations) {
    for (var field : List.of("vmSize", "osType", "vnetSubnetID", "type", "maxPods")) {
      var now = before.path(field).asText();
      if (pool.hasNonNull(field) && !pool.path(field).asText().equalsIgnoreCase(now)) {
        violations.add(
            "PropertyChangeNotAllowed",
            where + field,
            "Changing property '%s%s' is not allowed.".formatted(where, field));
      }
    }
  }

  /// Fill in what the service decides.
  static void complete(ObjectNode pool, String kubernetesVersion) {
    Json.fallback(pool, "count", 1);
    Json.fallback(pool, "mode", "User");
    Json.fallback(pool, "type", "VirtualMachineScaleSets");
    Json.fallback(pool, "osType", "Linux");
    Json.fallback(pool, "osSKU", "Ubuntu");
    Json.fallback(pool, "osDiskSizeGB", 128);
    Json.fallback(pool, "osDiskType", "Managed");
    Json.fallback(pool, "kubeletDiskType", "OS");
    Json.fallback(pool, "maxPods", 110);
    Json.fallback(pool, "enableAutoScaling", false);
    Json.fallback(pool, "orchestratorVersion", kubernetesVersion);
    pool.put("currentOrchestratorVersion", pool.path("orchestratorVersion").asText());
    pool.put("nodeImageVersion", "AKSUbuntu-2204gen2containerd-202512.15.0");
    pool.putObject("powerState").put("code", "Running");
    if (pool.path("enableAutoScaling").asBoolean()
        && pool.path("count").asInt() < pool.path("minCount").asInt()) {
      pool.put("count", pool.path("minCount").asInt());
    }
  }

  /// Say what the cluster is to hold.
  static PoolShape shape(String name, ObjectNode pool) {
    var labels = new LinkedHashMap<String, String>();
    pool.path("nodeLabels")
        .properties()
        .forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
    var taints = new ArrayList<String>();
    pool.path("nodeTaints").forEach(taint -> taints.add(taint.asText()));
    return new PoolShape(
        name,
        pool.path("vmSize").asText(),
        pool.path("count").asInt(),
        pool.path("mode").asText(),
        labels,
        taints,
        extended(Json.text(pool, "/tags/" + EXTENDED)));
  }

  /// Read `domain/name=count` pairs, separated by commas, as the simulated device plugin does.
  private static SequencedMap<String, Integer> extended(String tag) {
    var found = new LinkedHashMap<String, Integer>();
    for (var pair : tag.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(equals + 1).strip().matches("\\d{1,6}")) {
        found.put(
            pair.substring(0, equals).strip(),
            Integer.parseInt(pair.substring(equals + 1).strip()));
      }
    }
    return found;
  }
}
