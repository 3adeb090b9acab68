package dev.drydock.sim.router.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import java.math.BigDecimal;
import java.util.Locale;

/// Writes a router's configuration, always in the same order.
public final class ConfigWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ConfigWriter() {}

  /// Write a configuration as `router-config.schema.json` has it, in one line.
  public static String write(RouterConfig config) {
    var root = NODES.objectNode();
    root.put("apiVersion", ConfigReader.API_VERSION).put("revision", config.revision());
    var endpoints = root.putArray("endpoints");
    config.endpoints().forEach(endpoint -> endpoints.add(endpoint(endpoint)));
    return root.toString();
  }

  private static ObjectNode endpoint(EndpointConfig endpoint) {
    var node = NODES.objectNode().put("name", endpoint.name());
    node.set("access", access(endpoint.access()));
    endpoint.defaultVersion().ifPresent(name -> node.put("default", name));
    var versions = node.putArray("versions");
    endpoint.versions().forEach(version -> versions.add(version(version)));
    return node;
  }

  private static ObjectNode access(Access access) {
    var node = NODES.objectNode();
    return switch (access) {
      case Access.Open() -> node.put("mode", "none");
      case Access.Keys(var secret) -> node.put("mode", "key").put("secret", secret);
      case Access.Tokens(var secret, var issuer, var audience) ->
          node.put("mode", "token")
              .put("secret", secret)
              .put("issuer", issuer)
              .put("audience", audience);
    };
  }

  private static ObjectNode version(VersionConfig version) {
    var node = NODES.objectNode().put("name", version.name());
    node.set("traffic", share(version.traffic()));
    node.put("role", version.role().name().toLowerCase(Locale.ROOT));
    node.putObject("requests")
        .put("max_concurrent", version.requests().maxConcurrent())
        .put("max_queue_wait_ms", version.requests().maxQueueWait().toMillis())
        .put("timeout_ms", version.requests().timeout().toMillis());
    version.autoscale().ifPresent(scale -> node.set("autoscale", autoscale(scale)));
    node.putObject("target")
        .put("namespace", version.target().namespace())
        .put("deployment", version.target().deployment())
        .put("port", version.target().port());
    return node;
  }

  /// Write 20, not 2E+1.
  private static ValueNode share(BigDecimal percent) {
    var stripped = percent.stripTrailingZeros();
    return stripped.scale() <= 0
        ? NODES.numberNode(stripped.intValueExact())
        : NODES.numberNode(stripped);
  }

  private static ObjectNode autoscale(Autoscale scale) {
    return NODES
        .objectNode()
        .put("min", scale.min())
        .put("max", scale.max())
        .put("target_utilization", scale.targetUtilization())
        .put("refresh_seconds", scale.refresh().toSeconds());
  }
}
