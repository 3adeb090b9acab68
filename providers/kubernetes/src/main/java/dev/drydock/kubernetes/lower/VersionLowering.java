package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.field.DeploymentFields;
import dev.drydock.kubernetes.field.InstanceTypeFields;
import dev.drydock.kubernetes.field.ServiceFields;
import dev.drydock.kubernetes.type.Labels;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Lowers a version to a Deployment and its Service.
final class VersionLowering {
  /// Where a version's container scores.
  static final int PORT = 5001;

  private static final Attributes NONE = new Attributes(new LinkedHashMap<>());

  private final Hosted hosted;
  private final Resource version;
  private final Attributes given;

  private VersionLowering(Hosted hosted, Resource version) {
    this.hosted = hosted;
    this.version = version;
    this.given = version.attributes();
  }

  static List<DesiredObject> lower(Resource version, Spec spec) {
    var endpoint = spec.follow(version, "endpoint").orElseThrow();
    if (!Hosted.serves(endpoint)) {
      return List.of();
    }
    var lowering = new VersionLowering(Hosted.of(endpoint, spec), version);
    return List.of(lowering.deployment(), lowering.service());
  }

  private DesiredObject deployment() {
    var name = hosted.deployment(version);
    var id = Manifests.DEPLOYMENT.id(hosted.clusterId(), hosted.namespace(version), name);
    var environment = given.block("environment").orElse(NONE);
    var desire =
        Desire.of(version.address(), Role.SELF, id)
            .set(DeploymentFields.LABELS, labels())
            .set(DeploymentFields.NAME, version.name())
            .set(DeploymentFields.IMAGE, environment.value("image"))
            .set(DeploymentFields.PORT, PORT)
            .set(DeploymentFields.VARIABLES, Texts.map(environment, "variables"))
            .set(DeploymentFields.MODEL, model());
    replicas(desire);
    resources(desire);
    return desire
        .set(DeploymentFields.LIVENESS, given.value("liveness"))
        .set(DeploymentFields.READINESS, given.value("readiness"))
        .set(DeploymentFields.DESCRIPTION, given.value("description"))
        .set(DeploymentFields.TAGS, Texts.map(given, "tags"))
        .set(DeploymentFields.STATE, DeploymentFields.SOUND)
        .in(hosted.cluster().address())
        .needs(hosted.cluster().address(), Role.POOL)
        .object();
  }

  private Value labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put(Labels.ENDPOINT, hosted.name());
    labels.put(Labels.VERSION, version.name());
    return Value.textMap(labels);
  }

  /// Return where the models are, one after another with a space between, unless they live in the
  /// image.
  private Value model() {
    var named = given.has("models") ? given.elements("models") : List.of(given.value("model"));
    var uris = new ArrayList<String>();
    for (var one : named) {
      if (one instanceof Value.Reference(var address)) {
        hosted.spec().at(address).attributes().optionalText("uri").ifPresent(uris::add);
      }
    }
    return uris.isEmpty() ? Value.absent() : Value.of(String.join(" ", uris));
  }

  private void replicas(Desire desire) {
    if (given.has("replicas")) {
      desire
          .set(DeploymentFields.REPLICAS, given.value("replicas"))
          .set(DeploymentFields.WHOLE, Value.of(true));
    } else {
      desire.once(DeploymentFields.BEGIN, given.block("autoscale").orElse(NONE).value("min"));
    }
  }

  private void resources(Desire desire) {
    var resources = given.block("resources").orElse(NONE);
    var devices = new LinkedHashMap<String, Value>();
    resources
        .optionalNumber("fpga")
        .filter(count -> count.signum() > 0)
        .ifPresent(count -> devices.put(resources.text("fpga_resource"), Value.of(count)));
    desire
        .set(DeploymentFields.CPU, Texts.cores(resources, "cpu"))
        .set(DeploymentFields.MEMORY, Texts.gibibytes(resources, "memory_gb"))
        .set(DeploymentFields.CPU_LIMIT, Texts.cores(resources, "cpu_limit"))
        .set(DeploymentFields.MEMORY_LIMIT, Texts.gibibytes(resources, "memory_limit_gb"))
        .set(DeploymentFields.GPU, resources.value("gpu"))
        .set(DeploymentFields.DEVICES, InstanceTypeFields.devices(devices));
  }

  private DesiredObject service() {
    var name = hosted.deployment(version);
    var id = Manifests.SERVICE.id(hosted.clusterId(), hosted.namespace(version), name);
    return Desire.of(version.address(), Role.SERVICE, id)
        .set(ServiceFields.LABELS, labels())
        .set(ServiceFields.TYPE, "ClusterIP")
        .set(ServiceFields.SELECTOR, labels())
        .set(ServiceFields.PORT, PORT)
        .set(ServiceFields.TARGET_PORT, PORT)
        .in(hosted.cluster().address())
        .object();
  }
}
