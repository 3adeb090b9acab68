package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Response;
import java.time.Duration;

/// A platform with a workspace, a cluster with the machine learning extension, and whatever
/// endpoints a test asks for.
final class FraudWorld implements AutoCloseable {
  static final String EXTENSION =
      Client.CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/azureml";
  static final String COMPUTE = Client.WORKSPACE + "/computes/serving";

  final SimulatedPlatform platform = SimulatedPlatform.inMemory(7);
  final Client client = new Client(platform);

  FraudWorld() {
    var quickstart = new Quickstart(client);
    quickstart.group();
    quickstart.foundations();
    quickstart.workspace();
    quickstart.cluster();
    done(client.put(EXTENSION, EXTENSION_BODY));
    done(client.put(COMPUTE, COMPUTE_BODY));
    var container = Client.WORKSPACE + "/environments/fraud";
    done(client.put(container, "{'properties':{}}"));
    done(
        client.put(
            container + "/versions/1",
            "{'properties':{'image':'registry.example/fraud-serving:1.4'}}"));
  }

  /// Make an endpoint, or change its traffic.
  ///
  /// @param auth `Key` or `AMLToken`
  void endpoint(String name, String auth, String traffic) {
    var body =
        ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
                + "'properties':{'authMode':'%s','compute':'%s','traffic':%s}}")
            .formatted(auth, COMPUTE, traffic);
    done(client.put(endpoint(name), body));
  }

  /// Make an endpoint without a cluster, or change its traffic.
  void managed(String name, String traffic) {
    var body =
        ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
                + "'properties':{'authMode':'Key','traffic':%s}}")
            .formatted(traffic);
    done(client.put(endpoint(name), body));
  }

  /// Deploy, and wait until it is healthy.
  ///
  /// @param more further properties, each after a comma
  void deploy(String endpoint, String name, String more) {
    deploy(endpoint, name, "0.5", more);
  }

  /// @param cpu what each pod asks for
  void deploy(String endpoint, String name, String cpu, String more) {
    var body =
        ("{'location':'westeurope','sku':{'name':'Default'},"
                + "'properties':{'endpointComputeType':'Kubernetes','environmentId':'%s/"
                + "environments/fraud/versions/1','containerResourceRequirements':"
                + "{'containerResourceRequests':{'cpu':'%s','memory':'1Gi'}}%s}}")
            .formatted(Client.WORKSPACE, cpu, more);
    done(client.put(endpoint(endpoint) + "/deployments/" + name, body));
  }

  static String endpoint(String name) {
    return Client.WORKSPACE + "/onlineEndpoints/" + name;
  }

  String key(String endpoint, String name) {
    return Client.json(client.post(endpoint(endpoint) + "/listKeys", "")).path(name).asText();
  }

  String token(String endpoint) {
    return Client.json(client.post(endpoint(endpoint) + "/token", "")).path("accessToken").asText();
  }

  void regenerate(String endpoint, String key) {
    done(client.post(endpoint(endpoint) + "/regenerateKeys", "{'keyType':'" + key + "'}"));
  }

  String scoringUri(String endpoint) {
    return Client.json(client.get(endpoint(endpoint))).at("/properties/scoringUri").asText();
  }

  void pass(Duration time) {
    platform.advanceTo(platform.now().plus(time));
  }

  void done(Response response) {
    assertThat(client.follow(response)).isEqualTo("Succeeded");
  }

  @Override
  public void close() {
    platform.close();
  }

  private static final String EXTENSION_BODY =
      "{'identity':{'type':'SystemAssigned'},'properties':{'extensionType':"
          + "'Microsoft.AzureML.Kubernetes','configurationSettings':{'enableInference':'True',"
          + "'inferenceRouterServiceType':'LoadBalancer','allowInsecureConnections':'True'}}}";
  private static final String COMPUTE_BODY =
      ("{'location':'westeurope','properties':{'computeType':'Kubernetes',"
              + "'resourceId':'%s','properties':{'namespace':'default'}}}")
          .formatted(Client.CLUSTER);
}
