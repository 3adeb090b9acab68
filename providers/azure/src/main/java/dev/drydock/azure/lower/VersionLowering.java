package dev.drydock.azure.lower;

import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Lowers versions to an environment, code and an online deployment.
final class VersionLowering {
  private static final Attributes NONE = new Attributes(new LinkedHashMap<>());

  private final Names names;
  private final AssetLowering assets;

  VersionLowering(Names names) {
    this.names = names;
    this.assets = new AssetLowering(names);
  }

  List<DesiredObject> version(Resource version) {
    var endpoint = names.endpointOf(version);
    if (!EndpointLowering.inAzure(endpoint)) {
      return List.of();
    }
    var objects = new ArrayList<DesiredObject>();
    var environment = assets.environment(version);
    var code = assets.code(version);
    objects.addAll(environment);
    objects.addAll(code);
    var desire =
        Desire.of(
                MachineLearning.DEPLOYMENT, version.address(), Role.SELF, names.deployment(version))
            .needs(endpoint.address(), Role.SELF)
            .needs(version.address(), Role.ENVIRONMENT)
            .needs(version.address(), Role.CODE);
    what(desire, version, endpoint);
    sources(desire, version, environment, code);
    scale(desire, version, endpoint);
    requests(desire, version.attributes());
    collection(desire, version.attributes());
    objects.add(desire.object());
    return objects;
  }

  private void what(Desire desire, Resource version, Resource endpoint) {
    var given = version.attributes();
    boolean insights = given.flag("app_insights") || endpoint.attributes().flag("app_insights");
    desire
        .set("location", names.workspaceOf(endpoint).attributes().text("location"))
        .set("properties.endpointComputeType", managed(endpoint) ? "Managed" : "Kubernetes")
        .set("properties.description", Texts.text(given, "description"))
        .set("properties.appInsightsEnabled", insights)
        .set("tags.drydock-traffic", Value.of(given.number("traffic")))
        .set("tags.drydock-default", given.flag("default"))
        .set("tags.drydock-role", given.text("role"))
        .set("tags", Texts.map(given, "tags"))
        .set("sku.name", "Default")
        .sound()
        .once("identity.type", Value.of("SystemAssigned"));
  }

  private static boolean managed(Resource endpoint) {
    return Runtime.of(endpoint) == Runtime.MANAGED;
  }

  private void sources(
      Desire desire, Resource version, List<DesiredObject> environment, List<DesiredObject> code) {
    names
        .spec()
        .follow(version, "model")
        .ifPresent(model ->
            desire
                .set("properties.model", names.model(model).text())
                .needs(model.address(), Role.SELF));
    var given = version.attributes();
    var variables = given.block("environment").orElse(NONE);
    desire.set("properties.environmentVariables", Texts.map(variables, "variables"));
    if (!environment.isEmpty()) {
      desire.set("properties.environmentId", environment.getLast().id().text());
    }
    if (!code.isEmpty()) {
      desire
          .set("properties.codeConfiguration.codeId", code.getLast().id().text())
          .set(
              "properties.codeConfiguration.scoringScript",
              given.block("code").orElse(NONE).text("entry_script"));
    }
  }

  private static void scale(Desire desire, Resource version, Resource endpoint) {
    var given = version.attributes();
    var autoscale = given.block("autoscale").orElse(NONE);
    if (managed(endpoint)) {
      // A managed deployment has no scale settings of its own but a number of instances.
      var replicas = given.has("replicas") ? given.value("replicas") : autoscale.value("min");
      desire
          .set("properties.instanceType", given.optionalText("vm_size"))
          .set("properties.scaleSettings.scaleType", "Default")
          .set("sku.capacity", replicas.isNull() ? Value.of(1) : replicas);
      return;
    }
    desire.set("properties.instanceType", given.optionalText("instance_type"));
    resources(desire, given.block("resources").orElse(NONE));
    if (given.has("replicas")) {
      desire
          .set("properties.scaleSettings.scaleType", "Default")
          .set("sku.capacity", given.value("replicas"));
      return;
    }
    desire
        .set("properties.scaleSettings.scaleType", "TargetUtilization")
        .set("properties.scaleSettings.minInstances", autoscale.value("min"))
        .set("properties.scaleSettings.maxInstances", autoscale.value("max"))
        .set(
            "properties.scaleSettings.targetUtilizationPercentage",
            autoscale.value("target_utilization"))
        .set(
            "properties.scaleSettings.pollingInterval",
            Texts.seconds(autoscale, "refresh_seconds"));
  }

  private static void resources(Desire desire, Attributes given) {
    var requests = "properties.containerResourceRequirements.containerResourceRequests.";
    var limits = "properties.containerResourceRequirements.containerResourceLimits.";
    int gpus = given.optionalNumber("gpu").map(Number::intValue).orElse(0);
    desire
        .set(requests + "cpu", Texts.cores(given, "cpu"))
        .set(requests + "memory", Texts.gibibytes(given, "memory_gb"))
        .set(limits + "cpu", Texts.cores(given, "cpu_limit"))
        .set(limits + "memory", Texts.gibibytes(given, "memory_limit_gb"))
        .set(limits + "gpu", gpus > 0 ? Integer.toString(gpus) : "");
  }

  private static void requests(Desire desire, Attributes given) {
    var requests = given.block("requests").orElse(NONE);
    var settings = "properties.requestSettings.";
    desire
        .set(settings + "maxConcurrentRequestsPerInstance", requests.value("max_concurrent"))
        .set(settings + "maxQueueWait", Texts.millis(requests, "max_queue_wait_ms"))
        .set(settings + "requestTimeout", Texts.millis(requests, "timeout_ms"));
    probe(desire, "liveness", given);
    probe(desire, "readiness", given);
  }

  private static void probe(Desire desire, String word, Attributes given) {
    var probe = given.block(word).orElse(NONE);
    var path = "properties." + word + "Probe.";
    desire
        .set(path + "initialDelay", Texts.seconds(probe, "initial_delay"))
        .set(path + "period", Texts.seconds(probe, "period"))
        .set(path + "timeout", Texts.seconds(probe, "timeout"))
        .set(path + "successThreshold", probe.value("success"))
        .set(path + "failureThreshold", probe.value("failure"));
  }

  private static void collection(Desire desire, Attributes given) {
    var collection = given.block("data_collection").orElse(NONE);
    boolean enabled = collection.flag("enabled");
    for (var what : List.of("model_inputs", "model_outputs")) {
      var path = "properties.dataCollector.collections." + what + ".";
      desire.set(path + "dataCollectionMode", enabled ? "Enabled" : "Disabled");
      if (enabled) {
        desire.set(path + "samplingRate", collection.value("sampling_rate"));
      }
    }
    if (enabled) {
      desire.set("properties.dataCollector.rollingRate", collection.optionalText("rolling"));
    }
  }
}
