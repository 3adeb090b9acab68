package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Put;
import java.util.List;

/// What the service demands of an endpoint's body.
public final class EndpointRules {
  private static final String FAULT = "ValidationError";
  private static final int WHOLE = 100;
  private static final int MIRROR_MOST = 50;
  private static final int PER_REGION = 100;
  private static final int PER_CLUSTER = 60;

  private final Entries entries;

  public EndpointRules(Entries entries) {
    this.entries = entries;
  }

  void check(Put put, ObjectNode asked) {
    var mode = asked.path("authMode").asText();
    if (!List.of("Key", "AMLToken", "AADToken").contains(mode)) {
      put.violations().add(FAULT, "properties.authMode", "authMode is Key, AMLToken or AADToken.");
    }
    var access = asked.path("publicNetworkAccess").asText("Enabled");
    if (!List.of("Enabled", "Disabled").contains(access)) {
      put.violations().add(FAULT, "properties.publicNetworkAccess", "It is Enabled or Disabled.");
    }
    var compute = asked.path("compute").asText();
    if (!compute.isEmpty() && mode.equals("AADToken")) {
      put.violations().add(FAULT, "properties.authMode", "AADToken is for managed endpoints only.");
    }
    checkCompute(put, compute);
    checkProperties(put, asked);
    checkTraffic(put, asked.path("traffic"));
    checkMirror(put, asked.path("mirrorTraffic"), !compute.isEmpty());
    if (put.creates()) {
      checkLimits(put, compute);
    }
  }

  private void checkCompute(Put put, String compute) {
    var target = "properties.compute";
    var before = put.existing().map(entry -> entry.properties().path("compute").asText());
    if (before.isPresent()) {
      if (!compute.equalsIgnoreCase(before.get())) {
        put.violations().add(FAULT, target, "The compute of an endpoint cannot be changed.");
      }
      return;
    }
    if (compute.isEmpty()) {
      return;
    }
    var found = ArmId.parse(compute).flatMap(entries::find);
    boolean here =
        found
            .filter(entry -> entry.type().equals(Computes.TYPE))
            .filter(entry -> entry.id().parent().key().equals(put.id().parent().key()))
            .isPresent();
    if (!here) {
      put.violations().add(FAULT, target, "The workspace has no compute '" + compute + "'.");
    } else if (!found.get().properties().path("computeType").asText().equals("Kubernetes")) {
      put.violations()
          .add(FAULT, target, "The compute must be of type Kubernetes to serve endpoints.");
    } else if (!found.get().stage().equals("Succeeded")) {
      put.violations().add(FAULT, target, "The compute '" + compute + "' is not ready.");
    }
  }

  /// Properties may be added, but neither removed nor changed.
  private static void checkProperties(Put put, ObjectNode asked) {
    var before =
        put.existing().map(entry -> entry.properties().path("properties")).orElse(asked.path("-"));
    for (var property : asked.path("properties").properties()) {
      var now = before.path(property.getKey());
      if (!now.isMissingNode() && !now.equals(property.getValue())) {
        put.violations()
            .add(
                FAULT,
                "properties.properties." + property.getKey(),
                "A property of an endpoint can be added, but not changed.");
      }
    }
  }

  private void checkTraffic(Put put, JsonNode traffic) {
    int sum = shares(put, traffic, "traffic", WHOLE);
    if (sum != 0 && sum != WHOLE) {
      put.violations()
          .add(
              FAULT,
              "properties.traffic",
              "Traffic must sum to 0 or 100, but sums to " + sum + ".");
    }
  }

  private void checkMirror(Put put, JsonNode mirror, boolean kubernetes) {
    int sum = shares(put, mirror, "mirrorTraffic", MIRROR_MOST);
    var target = "properties.mirrorTraffic";
    if (sum > MIRROR_MOST) {
      put.violations().add(FAULT, target, "Mirror traffic is at most 50, but is " + sum + ".");
    }
    if (mirror.size() > 1) {
      put.violations().add(FAULT, target, "Only one deployment can receive mirrored traffic.");
    }
    if (kubernetes && sum > 0) {
      put.violations().add(FAULT, target, "Mirror traffic is for managed endpoints only.");
    }
  }

  private int shares(Put put, JsonNode map, String name, int most) {
    int sum = 0;
    for (var share : map.properties()) {
      var target = "properties." + name + "." + share.getKey();
      if (!share.getValue().isInt()
          || share.getValue().asInt() < 0
          || share.getValue().asInt() > most) {
        put.violations().add(FAULT, target, "A share is a whole number from 0 to " + most + ".");
      }
      if (entries.find(put.id().child("deployments", share.getKey())).isEmpty()) {
        put.violations()
            .add(FAULT, target, "The endpoint has no deployment '" + share.getKey() + "'.");
      }
      sum += share.getValue().asInt();
    }
    return sum;
  }

  private void checkLimits(Put put, String compute) {
    var scope = new ArmId("/subscriptions/" + put.id().subscription());
    var all = entries.below(scope, Endpoints.TYPE);
    var region = put.request().path("location").asText();
    long near = all.stream().filter(entry -> entry.location().equalsIgnoreCase(region)).count();
    if (near >= PER_REGION) {
      put.violations()
          .add("QuotaExceeded", "", "A subscription has at most 100 endpoints in a region.");
    }
    long on = all.stream().filter(entry -> on(entry, compute)).count();
    if (!compute.isEmpty() && on >= PER_CLUSTER) {
      put.violations().add("QuotaExceeded", "", "A cluster serves at most 60 endpoints.");
    }
  }

  private static boolean on(Entry endpoint, String compute) {
    return endpoint.properties().path("compute").asText().equalsIgnoreCase(compute);
  }
}
