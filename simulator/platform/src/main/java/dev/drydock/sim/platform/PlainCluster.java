package dev.drydock.sim.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.PoolShape;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.size.VmSizes;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// A Kubernetes cluster that no cloud made: nodes of one size.
///
/// @param nodes how many, 0 to 1000
/// @param vmSize the Azure VM size that its nodes are like
/// @param extendedResources what a device plugin announces per node, by resource name
public record PlainCluster(
    String name, int nodes, String vmSize, SequencedMap<String, Integer> extendedResources) {
  private static final String NAME = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
  private static final List<String> FIELDS = List.of("nodes", "vm_size", "extended_resources");
  private static final int NODES_MAX = 1000;

  /// @throws IllegalArgumentException in words for whoever asked, when there can be no such cluster
  public PlainCluster {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "A cluster's name has 1 to 63 lower-case letters, digits and dashes, not '"
              + name
              + "'.");
    }
    if (nodes < 0 || nodes > NODES_MAX) {
      throw new IllegalArgumentException("A cluster has 0 to 1000 nodes, not " + nodes + ".");
    }
    if (VmSizes.find(vmSize).isEmpty()) {
      throw new IllegalArgumentException("There is no VM size '" + vmSize + "'.");
    }
    extendedResources =
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(new TreeMap<>(extendedResources)));
  }

  /// Read the JSON form; three nodes of `Standard_D3_v2` where it says nothing else.
  ///
  /// @throws IllegalArgumentException when it is no such form, or there can be no such cluster
  public static PlainCluster parse(String name, String json) {
    var given = object(json);
    given.fieldNames().forEachRemaining(PlainCluster::know);
    var resources = new TreeMap<String, Integer>();
    for (var resource : given.path("extended_resources").properties()) {
      resources.put(resource.getKey(), resource.getValue().asInt());
    }
    return new PlainCluster(
        name,
        given.path("nodes").asInt(3),
        given.path("vm_size").asText("Standard_D3_v2"),
        resources);
  }

  private static void know(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("A cluster has no field '" + field + "'.");
    }
  }

  private static JsonNode object(String json) {
    try {
      var given = new ObjectMapper().readTree(json);
      if (given.isObject()) {
        return given;
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("A cluster is a JSON object.", broken);
    }
    throw new IllegalArgumentException("A cluster is a JSON object.");
  }

  /// Return the form that [#parse] reads; the name is not in it.
  public String json() {
    var json = Json.object().put("nodes", nodes).put("vm_size", vmSize);
    ObjectNode resources = json.putObject("extended_resources");
    extendedResources.forEach(resources::put);
    return json.toString();
  }

  /// Return the pool of its nodes. A pool of other machines is another pool: its nodes join, and
  /// the former ones leave.
  PoolShape pool() {
    var machine = new CRC32C();
    machine.update((vmSize + extendedResources).getBytes(StandardCharsets.UTF_8));
    return new PoolShape(
        "n" + Long.toString(machine.getValue(), Character.MAX_RADIX),
        vmSize,
        nodes,
        "System",
        new LinkedHashMap<>(),
        List.of(),
        extendedResources);
  }
}
