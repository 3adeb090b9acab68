package dev.drydock.azure.observe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.arm.FreeBody;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.arm.Listing;
import dev.drydock.azure.arm.Marks;
import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.Clusters;
import dev.drydock.azure.types.Foundation;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.azure.write.AzureObjects;
import dev.drydock.azure.write.TrafficObjects;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Observation;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One walk through a subscription, from resource groups down. The first failure ends it: half a
/// picture is none.
final class Sweep {
  private static final List<ArmType> PLAIN =
      List.of(Foundation.STORAGE, Foundation.VAULT, Foundation.INSIGHTS);

  /// Microsoft.Resources 2021-04-01.
  private static final String RESOURCES = "2021-04-01";

  private final Arm arm;
  private final AzureObjects objects;
  private final Scope scope;
  private final TreeSet<String> wanted = new TreeSet<>();
  private final TreeMap<String, DesiredObject> free = new TreeMap<>();
  private final SequencedMap<String, LiveObject> seen = new LinkedHashMap<>();
  private @Nullable ProviderFault fault;

  Sweep(Arm arm, AzureObjects objects, Scope scope) {
    this.arm = arm;
    this.objects = objects;
    this.scope = scope;
    for (var desired : scope.desired()) {
      if (!desired.type().isFree()) {
        wanted.add(desired.id().key());
      } else if (desired.id() instanceof ObjectId.Arm) {
        free.put(desired.id().key(), desired);
      }
    }
  }

  Observation result() {
    return fault == null
        ? new Observation.Observed(List.copyOf(seen.values()))
        : new Observation.Failed(fault);
  }

  void subscription(String subscription) {
    for (var group : groups(subscription).values()) {
      PLAIN.forEach(type -> resources(group, type));
      resources(group, Foundation.WORKSPACE).forEach(this::workspace);
      resources(group, Clusters.AKS).forEach(this::cluster);
    }
    free(subscription);
  }

  /// Free objects that are wanted are read one by one, because no list tells bodies; the others are
  /// found by their tag, and nothing is known of them but where they are.
  private void free(String subscription) {
    for (var desired : free.values()) {
      if (fault == null && group(desired)) {
        read(desired.id(), desired.type());
      }
    }
    var filter = "tagName eq '" + Marks.STACK + "' and tagValue eq '" + scope.stack() + "'";
    var path = "/subscriptions/" + subscription + "/resources";
    for (var body : list(path, RESOURCES, Arm.query("$filter", filter))) {
      var id = id(body);
      var version = Marks.TAGS.tag(body, FreeBody.VERSION_TAG);
      if (version.isPresent() && !free.containsKey(id.key())) {
        var name = Json.text(body, "type") + "@" + version.get();
        var type = FreeType.of("azure", name, List.of(), Duration.ofSeconds(30));
        report(new FreeBody(type).live(id.id(), body));
      }
    }
  }

  /// Whether the group in which an object would lie is there.
  private boolean group(DesiredObject desired) {
    var group = ArmId.of(desired.id()).groupId();
    return group.group().isEmpty() || seen.containsKey(group.key()) || exists(group);
  }

  /// The groups that are marked, and those in which something wanted would lie.
  private SequencedMap<String, ArmId> groups(String subscription) {
    var groups = new TreeMap<String, ArmId>();
    var filter = "tagName eq '" + Marks.STACK + "' and tagValue eq '" + scope.stack() + "'";
    var path = "/subscriptions/" + subscription + "/resourcegroups";
    var query = Arm.query("$filter", filter);
    for (var body : list(path, Foundation.GROUP.version(), query)) {
      var id = id(body);
      groups.put(id.key(), id);
      report(Foundation.GROUP.live(id.id(), body));
    }
    for (var desired : scope.desired()) {
      if (desired.id() instanceof ObjectId.Arm arm && desired.type().provider().equals("azure")) {
        var group = ArmId.of(arm).groupId();
        groups.putIfAbsent(group.key(), group);
      }
    }
    groups.values().removeIf(group -> !seen.containsKey(group.key()) && !exists(group));
    return groups;
  }

  private boolean exists(ArmId group) {
    return fault == null && read(group.id(), Foundation.GROUP.type());
  }

  /// Read one object and report it; tell whether it is there.
  private boolean read(ObjectId id, ObjectType type) {
    return switch (objects.read(id, type)) {
      case Reading.Present(var live) -> {
        report(live);
        yield true;
      }
      case Reading.Absent _ -> false;
      case Reading.Failed(var why) -> {
        fault = why;
        yield false;
      }
    };
  }

  private List<ObjectNode> resources(ArmId group, ArmType type) {
    return children(group.path() + "/providers/" + type.name(), type);
  }

  /// List a collection, report what is in scope, and return the bodies of that.
  private List<ObjectNode> children(String path, ArmType type) {
    var inScope = new ArrayList<ObjectNode>();
    for (var body : list(path, type.version(), "")) {
      var live = type.live(id(body).id(), body);
      if (!isFree(live, body) && (live.ownedBy(scope.stack()) || wanted(live.id()))) {
        report(live);
        inScope.add(body);
      }
    }
    return inScope;
  }

  private void workspace(ObjectNode body) {
    var path = id(body).path();
    children(path + "/computes", Clusters.COMPUTE);
    assets(path + "/models", MachineLearning.MODEL_CONTAINER, MachineLearning.MODEL);
    assets(
        path + "/environments", MachineLearning.ENVIRONMENT_CONTAINER, MachineLearning.ENVIRONMENT);
    assets(path + "/codes", MachineLearning.CODE_CONTAINER, MachineLearning.CODE);
    children(path + "/onlineEndpoints", MachineLearning.ENDPOINT).forEach(this::endpoint);
    files(id(body));
  }

  private void assets(String path, ArmType container, ArmType version) {
    for (var body : children(path, container)) {
      children(id(body).path() + "/versions", version);
    }
  }

  private void endpoint(ObjectNode body) {
    TrafficObjects.live(body).ifPresent(this::report);
    var path = id(body).path() + "/deployments";
    for (var deployment : children(path, MachineLearning.DEPLOYMENT)) {
      var id = id(deployment);
      var share = Json.at(body, "properties.traffic").map(map -> map.path(id.name()).asInt());
      var live = MachineLearning.DEPLOYMENT.live(id.id(), deployment);
      report(telling(live, "effective_traffic", share.orElse(0)));
    }
  }

  private static LiveObject telling(LiveObject live, String attribute, int value) {
    var computed = new LinkedHashMap<>(live.computed());
    computed.put(attribute, Value.of(value));
    return new LiveObject(
        live.id(),
        live.type(),
        live.fields(),
        computed,
        live.mark(),
        live.references(),
        live.containers(),
        live.version(),
        live.provenance());
  }

  private void files(ArmId workspace) {
    for (var desired : scope.desired()) {
      boolean here =
          desired.type().equals(Blobs.FILE.type())
              && ArmId.of(desired.id()).key().startsWith(workspace.key() + "/");
      if (here && fault == null) {
        read(desired.id(), Blobs.FILE.type());
      }
    }
  }

  private void cluster(ObjectNode body) {
    var id = id(body);
    // The default pool is a part of the cluster's own body.
    for (var pool : list(id.path() + "/agentPools", Clusters.POOLS.version(), "")) {
      var live = Clusters.POOLS.live(id(pool).id(), pool);
      boolean inScope = live.ownedBy(scope.stack()) || wanted(live.id());
      if (inScope && !id(pool).name().equals(Clusters.DEFAULT_POOL)) {
        report(live);
      }
    }
    extensions(id, body);
  }

  private void extensions(ArmId cluster, ObjectNode body) {
    var path = cluster.path() + "/providers/" + Clusters.EXTENSION.name();
    boolean ours = Clusters.AKS.live(cluster.id(), body).ownedBy(scope.stack());
    for (var extension : list(path, Clusters.EXTENSION.version(), "")) {
      var id = id(extension);
      if (wanted(id.id())
          || (ours && marked(body) && id.name().equalsIgnoreCase(Clusters.EXTENSION_NAME))) {
        var mark = Clusters.AKS.marks().ofChild(body, Role.EXTENSION, Clusters.EXTENSION.type());
        report(Clusters.EXTENSION.live(id.id(), extension, mark));
      }
    }
  }

  private static boolean marked(ObjectNode cluster) {
    return Marks.TAGS.tag(cluster, Marks.assertedOf(Role.EXTENSION)).isPresent();
  }

  private List<ObjectNode> list(String path, String version, String query) {
    if (fault != null) {
      return List.of();
    }
    return switch (arm.list(path, version, query)) {
      case Listing.Found(var bodies) -> bodies;
      case Listing.Failed(var why) -> {
        fault = why;
        yield List.of();
      }
    };
  }

  /// Whether an object is one that the spec describes freely, or once did.
  private boolean isFree(LiveObject live, ObjectNode body) {
    return free.containsKey(live.id().key())
        || (Marks.TAGS.tag(body, FreeBody.VERSION_TAG).isPresent() && !wanted(live.id()));
  }

  private static ArmId id(ObjectNode body) {
    return ArmId.parse(Json.text(body, "id"));
  }

  private boolean wanted(ObjectId id) {
    return wanted.contains(id.key());
  }

  private void report(LiveObject live) {
    seen.put(live.id().key(), live);
  }
}
