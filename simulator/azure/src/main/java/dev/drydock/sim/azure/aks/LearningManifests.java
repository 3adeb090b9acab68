package dev.drydock.sim.azure.aks;

import dev.drydock.sim.azure.arm.Json;
import java.util.List;

/// What the machine learning extension puts into a cluster: its namespace, the kind InstanceType
/// with the default one, and the inference router.
final class LearningManifests {
  static final String NAMESPACE = "azureml";

  private static final String ROUTER = "azureml-fe";

  private LearningManifests() {}

  static List<String> all(boolean highlyAvailable) {
    return List.of(namespace(), definition(), defaultType(), router(highlyAvailable ? 3 : 1));
  }

  private static String namespace() {
    var node = Json.object();
    node.put("apiVersion", "v1");
    node.put("kind", "Namespace");
    node.putObject("metadata").put("name", NAMESPACE);
    return node.toString();
  }

  private static String definition() {
    var node = Json.object();
    node.put("apiVersion", "apiextensions.k8s.io/v1");
    node.put("kind", "CustomResourceDefinition");
    node.putObject("metadata").put("name", "instancetypes.amlarc.azureml.com");
    var spec = node.putObject("spec");
    spec.put("group", "amlarc.azureml.com");
    spec.put("scope", "Cluster");
    var names = spec.putObject("names");
    names.put("kind", "InstanceType");
    names.put("listKind", "InstanceTypeList");
    names.put("plural", "instancetypes");
    names.put("singular", "instancetype");
    var version = spec.putArray("versions").addObject();
    version.put("name", "v1alpha1");
    version.put("served", true);
    version.put("storage", true);
    var schema = version.putObject("schema").putObject("openAPIV3Schema");
    schema.put("type", "object");
    schema.put("x-kubernetes-preserve-unknown-fields", true);
    return node.toString();
  }

  private static String defaultType() {
    var node = Json.object();
    node.put("apiVersion", "amlarc.azureml.com/v1alpha1");
    node.put("kind", "InstanceType");
    node.putObject("metadata").put("name", "defaultinstancetype");
    var resources = node.putObject("spec").putObject("resources");
    resources.putObject("requests").put("cpu", "100m").put("memory", "2Gi");
    resources.putObject("limits").put("cpu", "2").put("memory", "8Gi");
    return node.toString();
  }

  private static String router(int replicas) {
    var node = Json.object();
    node.put("apiVersion", "apps/v1");
    node.put("kind", "Deployment");
    node.putObject("metadata").put("name", ROUTER).put("namespace", NAMESPACE);
    var spec = node.putObject("spec");
    spec.put("replicas", replicas);
    spec.putObject("selector").putObject("matchLabels").put("component", ROUTER);
    var template = spec.putObject("template");
    template.putObject("metadata").putObject("labels").put("component", ROUTER);
    var container = template.putObject("spec").putArray("containers").addObject();
    container.put("name", ROUTER);
    container.put("image", "mcr.microsoft.com/azureml/amlarc/docker/azureml-fe:simulated");
    var resources = container.putObject("resources");
    resources.putObject("requests").put("cpu", "100m").put("memory", "300Mi");
    resources.putObject("limits").put("cpu", "2").put("memory", "1200Mi");
    return node.toString();
  }
}
