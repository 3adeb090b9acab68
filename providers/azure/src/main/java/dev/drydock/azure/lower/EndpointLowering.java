package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.model.Split;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Lowers endpoints to an online endpoint and its traffic.
final class EndpointLowering {
  private final Names names;

  EndpointLowering(Names names) {
    this.names = names;
  }

  /// Whether Azure runs an endpoint, rather than Drydock's own runtime.
  static boolean inAzure(Resource endpoint) {
    return Runtime.of(endpoint).azure();
  }

  List<DesiredObject> endpoint(Resource endpoint) {
    return inAzure(endpoint) ? List.of(self(endpoint), traffic(endpoint)) : List.of();
  }

  private DesiredObject self(Resource endpoint) {
    var given = endpoint.attributes();
    var workspace = names.workspaceOf(endpoint);
    var desire =
        Desire.of(MachineLearning.ENDPOINT, endpoint.address(), Role.SELF, names.endpoint(endpoint))
            .set("location", workspace.attributes().text("location"))
            .set("properties.authMode", authMode(given.text("auth")))
            .set("properties.description", Texts.text(given, "description"))
            .set("properties.publicNetworkAccess", given.text("public_network_access"))
            .set("tags", Texts.map(given, "tags"))
            .sound()
            .once("identity.type", Value.of("SystemAssigned"))
            .needs(workspace.address(), Role.SELF);
    given
        .block("keys")
        .ifPresent(keys ->
            desire
                .set("properties.keys.primaryKey", keys.value("primary"))
                .set("properties.keys.secondaryKey", keys.value("secondary")));
    names
        .spec()
        .follow(endpoint, "cluster")
        .ifPresent(cluster ->
            desire
                .set("properties.compute", names.compute(cluster).text())
                .needs(cluster.address(), Role.COMPUTE)
                .needs(cluster.address(), Role.INSTANCE_TYPE));
    return desire.object();
  }

  private static String authMode(String auth) {
    return switch (auth) {
      case "token" -> "AMLToken";
      case "aad" -> "AADToken";
      default -> "Key";
    };
  }

  private DesiredObject traffic(Resource endpoint) {
    var split = Split.of(names.spec(), endpoint);
    ArmId id = names.endpoint(endpoint).with("traffic");
    var desire =
        Desire.of(MachineLearning.TRAFFIC, endpoint.address(), Role.TRAFFIC, id)
            .set("properties.traffic", whole(split.effective()))
            .set("properties.mirrorTraffic", whole(mirrored(split)))
            .needs(endpoint.address(), Role.SELF);
    split.versions().forEach(version -> desire.needs(version.address(), Role.SELF));
    return desire.object();
  }

  /// Return the percentages of requests that are copied, by name.
  private static SequencedMap<String, BigDecimal> mirrored(Split split) {
    var shares = new TreeMap<String, BigDecimal>();
    for (var version : split.versions()) {
      version
          .attributes()
          .optionalNumber("mirror")
          .filter(share -> share.signum() > 0)
          .ifPresent(share -> shares.put(version.name(), share));
    }
    return shares;
  }

  /// Azure takes whole percents, and the checker has let nothing else through.
  private static Value whole(SequencedMap<String, BigDecimal> shares) {
    var entries = new LinkedHashMap<String, Value>();
    shares.forEach((name, share) -> entries.put(name, Value.of(share.intValueExact())));
    return Value.object(entries);
  }
}
