package dev.drydock.sim.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.node.Pool;
import java.util.Optional;

/// What is kept of a cluster besides its objects.
///
/// @param token an administrator's bearer token
/// @param pools by name
record ClusterRecord(
    String name, String fqdn, String location, String version, String token, ObjectNode pools) {
  static ClusterRecord of(ClusterShape shape, String token) {
    var pools = Json.object();
    shape.pools().forEach(pool -> pools.set(pool.name(), kept(pool).json()));
    var given = shape.kubernetesVersion();
    var version = given.matches("[0-9]+\\.[0-9]+") ? given + ".0" : given;
    return new ClusterRecord(shape.name(), shape.fqdn(), shape.location(), version, token, pools);
  }

  static ClusterRecord parse(String text) {
    var json = Json.parse(text);
    return new ClusterRecord(
        Json.text(json, "name"),
        Json.text(json, "fqdn"),
        Json.text(json, "location"),
        Json.text(json, "version"),
        Json.text(json, "token"),
        Json.ensure(json, "pools"));
  }

  String text() {
    var json = Json.object().put("name", name).put("fqdn", fqdn).put("location", location);
    json.put("version", version).put("token", token);
    json.set("pools", pools);
    return json.toString();
  }

  Optional<Pool> pool(String pool) {
    return Optional.ofNullable(pools.get(pool)).map(Pool::parse);
  }

  ClusterRecord with(PoolShape pool) {
    var more = pools.deepCopy();
    more.set(pool.name(), kept(pool).json());
    return new ClusterRecord(name, fqdn, location, version, token, more);
  }

  private static Pool kept(PoolShape shape) {
    return new Pool(
        shape.name(),
        shape.vmSize(),
        shape.nodes(),
        shape.mode(),
        shape.labels(),
        shape.taints(),
        shape.extendedResources());
  }

  ClusterRecord without(String pool) {
    var fewer = pools.deepCopy();
    fewer.remove(pool);
    return new ClusterRecord(name, fqdn, location, version, token, fewer);
  }

  /// Return a kubeconfig, as YAML.
  String kubeconfig(ApiAddresses addresses) {
    var config = Json.object().put("apiVersion", "v1").put("kind", "Config");
    var user = "clusterAdmin_" + name;
    var cluster = config.putArray("clusters").addObject().put("name", name).putObject("cluster");
    cluster.put("server", addresses.of(fqdn));
    if (!addresses.authority().isEmpty()) {
      cluster.put("certificate-authority-data", addresses.authorityData());
    }
    config.putArray("users").addObject().put("name", user).putObject("user").put("token", token);
    config
        .putArray("contexts")
        .addObject()
        .put("name", name + "-admin")
        .putObject("context")
        .put("cluster", name)
        .put("user", user);
    return Json.yaml(config.put("current-context", name + "-admin"));
  }
}
