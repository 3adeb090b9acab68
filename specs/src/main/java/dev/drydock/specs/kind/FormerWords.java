package dev.drydock.specs.kind;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words of Azure ML v1, of its SDK, its command line and its JSON, that are more than another name
/// of an attribute: what blocks were called, and values that are said otherwise today.
public final class FormerWords {
  private static final Map<String, Kind> BLOCKS = blocks();
  private static final Map<String, String> VALUES = values();

  private FormerWords() {}

  private static Map<String, Kind> blocks() {
    var blocks = new LinkedHashMap<String, Kind>();
    for (var word :
        new String[] {
          "compute", "compute_target", "aks", "aks_cluster", "aks_compute", "inference_cluster"
        }) {
      blocks.put(word, Kind.CLUSTER);
    }
    for (var word :
        new String[] {
          "service",
          "webservice",
          "aks_service",
          "aks_webservice",
          "aks_endpoint",
          "online_endpoint"
        }) {
      blocks.put(word, Kind.ENDPOINT);
    }
    for (var word :
        new String[] {"deployment", "online_deployment", "endpoint_variant", "endpoint_version"}) {
      blocks.put(word, Kind.VERSION);
    }
    blocks.put("registered_model", Kind.MODEL);
    blocks.put("machine_learning_workspace", Kind.WORKSPACE);
    return blocks;
  }

  private static Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("auth_enabled", "true is auth = \"key\", false is auth = \"none\"");
    values.put("token_auth_enabled", "true is auth = \"token\"");
    values.put("aad_auth_enabled", "true is auth = \"aad\"");
    values.put("is_control_version_type", "true is role = \"control\"");
    values.put("autoscale_enabled", "false is replicas = N, without the block autoscale");
    values.put("load_balancer_type", "InternalLoadBalancer is type = \"internal\"");
    values.put("resource_id", "the id of the managed cluster is the value of attach");
    return values;
  }

  /// Return the kind that a block's former type became.
  public static Optional<Kind> kind(String word) {
    return Optional.ofNullable(BLOCKS.get(snake(word)));
  }

  /// Say what becomes of a former attribute's value, where that is not the same today.
  public static Optional<String> value(String name) {
    return Optional.ofNullable(VALUES.get(snake(name)));
  }

  /// Write a name as the SDK for Python did: `authEnabled` and `auth-enabled` as `auth_enabled`.
  private static String snake(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
