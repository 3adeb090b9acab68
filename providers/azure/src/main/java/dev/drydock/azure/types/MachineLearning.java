package dev.drydock.azure.types;

import static dev.drydock.azure.arm.ArmField.caseless;
import static dev.drydock.azure.arm.ArmField.duration;
import static dev.drydock.azure.arm.ArmField.exact;
import static dev.drydock.azure.arm.ArmField.flag;
import static dev.drydock.azure.arm.ArmField.map;
import static dev.drydock.azure.arm.ArmField.quantity;
import static dev.drydock.azure.arm.ArmField.region;
import static dev.drydock.azure.arm.ArmField.state;
import static dev.drydock.azure.arm.ArmField.tags;
import static dev.drydock.azure.arm.ArmField.text;

import dev.drydock.azure.arm.ArmField;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.arm.Marks;
import dev.drydock.azure.arm.Shape;
import dev.drydock.specs.value.Value;
import java.time.Duration;
import java.util.stream.Stream;

/// Models, environments, code, online endpoints and deployments: Microsoft.MachineLearningServices
/// 2024-04-01, `mfe.json`.
public final class MachineLearning {
  public static final String VERSION = "2024-04-01";

  private static final String ML = "Microsoft.MachineLearningServices/workspaces";
  private static final Duration SECONDS = Duration.ofSeconds(5);

  public static final ArmType MODEL_CONTAINER = container("models");
  public static final ArmType ENVIRONMENT_CONTAINER = container("environments");
  public static final ArmType CODE_CONTAINER = container("codes");

  public static final ArmType MODEL =
      asset(
          ML + "/models/versions",
          exact("properties.modelUri", "path").replacing(),
          caseless("properties.modelType", "type").replacing(),
          map("properties.flavors", "flavors").replacing(),
          map("properties.properties", "properties").replacing(),
          text("properties.description", "description").replacing());

  public static final ArmType ENVIRONMENT =
      asset(
          ML + "/environments/versions",
          exact("properties.image", "environment.image").replacing(),
          text("properties.condaFile", "environment.build.conda_file").replacing(),
          caseless("properties.osType", "").replacing());

  public static final ArmType CODE = asset(ML + "/codes/versions");

  public static final ArmType ENDPOINT =
      ArmType.of(
              ML + "/onlineEndpoints",
              VERSION,
              Duration.ofSeconds(60),
              region(),
              caseless("properties.authMode", "auth"),
              caseless("properties.compute", "cluster").replacing(),
              text("properties.description", "description"),
              caseless("properties.publicNetworkAccess", "public_network_access")
                  .orElse(Value.of("Enabled")),
              exact("properties.keys.primaryKey", "keys.primary").secret(),
              exact("properties.keys.secondaryKey", "keys.secondary").secret(),
              state(),
              tags("tags"))
          .readOnly(
              "identity.principalId",
              "identity.tenantId",
              "properties.scoringUri",
              "properties.swaggerUri",
              "properties.keys")
          .naming("properties.compute")
          .telling("scoring_uri", "properties.scoringUri")
          .telling("swagger_uri", "properties.swaggerUri")
          .telling("state", "properties.provisioningState");

  /// The traffic of an endpoint: a part of the endpoint's body that has its own life.
  public static final ArmType TRAFFIC =
      ArmType.of(
              ML + "/onlineEndpoints#traffic",
              VERSION,
              Duration.ofSeconds(30),
              map("properties.traffic", "traffic").shaped(Shape.SHARES),
              map("properties.mirrorTraffic", "mirror").shaped(Shape.SHARES))
          .goesWith(ENDPOINT);

  public static final ArmType DEPLOYMENT =
      ArmType.of(
              ML + "/onlineEndpoints/deployments",
              VERSION,
              Duration.ofMinutes(6),
              Stream.of(what(), scale(), requests(), probe("liveness"), probe("readiness"))
                  .flatMap(fields -> fields)
                  .toArray(ArmField[]::new))
          .readOnly("identity.principalId", "identity.tenantId", "sku.tier")
          .naming(
              "properties.model", "properties.environmentId", "properties.codeConfiguration.codeId")
          .telling("state", "properties.provisioningState")
          .goesWith(ENDPOINT);

  private MachineLearning() {}

  private static ArmType container(String word) {
    return ArmType.of(ML + "/" + word, VERSION, SECONDS, tags("properties.tags"))
        .markedIn(Marks.PROPERTIES_TAGS)
        .readOnly("properties.latestVersion", "properties.nextVersion")
        .goesWith(Foundation.WORKSPACE);
  }

  private static ArmType asset(String name, ArmField... fields) {
    var all = Stream.concat(Stream.of(fields), Stream.of(tags("properties.tags")));
    return ArmType.of(name, VERSION, SECONDS, all.toArray(ArmField[]::new))
        .markedIn(Marks.PROPERTIES_TAGS)
        .readOnly("properties.environmentType")
        .goesWith(Foundation.WORKSPACE);
  }

  private static Stream<ArmField> what() {
    return Stream.of(
        region(),
        caseless("properties.endpointComputeType", "").replacing(),
        caseless("properties.model", "model"),
        caseless("properties.environmentId", "environment"),
        map("properties.environmentVariables", "environment.variables").free(),
        caseless("properties.codeConfiguration.codeId", "code").replacing(),
        exact("properties.codeConfiguration.scoringScript", "code.entry_script").replacing(),
        exact("properties.instanceType", "instance_type").replacing(),
        text("properties.description", "description"),
        flag("properties.appInsightsEnabled", "app_insights"),
        exact("tags.drydock-traffic", "traffic").shaped(Shape.NUMBER_IN_TEXT),
        exact("tags.drydock-default", "default").shaped(Shape.FLAG_IN_TEXT),
        exact("tags.drydock-role", "role"),
        state(),
        tags("tags"));
  }

  private static Stream<ArmField> scale() {
    var settings = "properties.scaleSettings.";
    var containers = "properties.containerResourceRequirements.";
    var collections = "properties.dataCollector.collections.";
    var disabled = Value.of("Disabled");
    return Stream.of(
        caseless(settings + "scaleType", "autoscale"),
        exact(settings + "minInstances", "autoscale.min"),
        exact(settings + "maxInstances", "autoscale.max"),
        exact(settings + "targetUtilizationPercentage", "autoscale.target_utilization"),
        duration(settings + "pollingInterval", "autoscale.refresh_seconds"),
        exact("sku.name", ""),
        exact("sku.capacity", "replicas"),
        quantity(containers + "containerResourceRequests.cpu", "resources.cpu"),
        quantity(containers + "containerResourceRequests.memory", "resources.memory_gb"),
        quantity(containers + "containerResourceLimits.cpu", "resources.cpu_limit"),
        quantity(containers + "containerResourceLimits.memory", "resources.memory_limit_gb"),
        quantity(containers + "containerResourceLimits.gpu", "resources.gpu"),
        caseless(collections + "model_inputs.dataCollectionMode", "data_collection.enabled")
            .orElse(disabled),
        exact(collections + "model_inputs.samplingRate", "data_collection.sampling_rate"),
        caseless(collections + "model_outputs.dataCollectionMode", "data_collection.enabled")
            .orElse(disabled),
        exact(collections + "model_outputs.samplingRate", "data_collection.sampling_rate"),
        caseless("properties.dataCollector.rollingRate", "data_collection.rolling"));
  }

  private static Stream<ArmField> requests() {
    var settings = "properties.requestSettings.";
    return Stream.of(
        exact(settings + "maxConcurrentRequestsPerInstance", "requests.max_concurrent"),
        duration(settings + "maxQueueWait", "requests.max_queue_wait_ms"),
        duration(settings + "requestTimeout", "requests.timeout_ms"));
  }

  private static Stream<ArmField> probe(String word) {
    var probe = "properties." + word + "Probe.";
    return Stream.of(
        duration(probe + "initialDelay", word + ".initial_delay"),
        duration(probe + "period", word + ".period"),
        duration(probe + "timeout", word + ".timeout"),
        exact(probe + "successThreshold", word + ".success"),
        exact(probe + "failureThreshold", word + ".failure"));
  }
}
