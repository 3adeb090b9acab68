package dev.drydock.sim.platform.serving;

import dev.drydock.sim.azure.serving.ServedDeployment;
import dev.drydock.sim.azure.serving.ServedEndpoint;
import dev.drydock.sim.platform.replica.Identity;
import dev.drydock.sim.router.Credential;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The endpoints of Resource Manager on one cluster, or the managed ones.
///
/// Their traffic is explicit: it sums to 100 or nobody serves, and no version is the default.
final class LearningEndpoints {
  private static final VersionConfig.Target MACHINES =
      new VersionConfig.Target("managed", "managed", 5001);

  private final ClusterReader reader;

  LearningEndpoints(ClusterReader reader) {
    this.reader = reader;
  }

  List<ServedPart> parts(List<ServedEndpoint> endpoints) {
    return endpoints.stream().map(this::part).toList();
  }

  private ServedPart part(ServedEndpoint endpoint) {
    var secrets = new TreeMap<String, Credential>();
    var access = access(endpoint, secrets);
    var versions =
        endpoint.deployments().stream()
            .map(deployment ->
                version(deployment, endpoint.traffic().getOrDefault(deployment.name(), 0)))
            .toList();
    var config = new EndpointConfig(endpoint.name(), access, Optional.empty(), versions);
    var crews =
        endpoint.deployments().stream().map(deployment -> crew(endpoint, deployment)).toList();
    return new ServedPart(config, secrets, crews);
  }

  private static Access access(ServedEndpoint endpoint, Map<String, Credential> secrets) {
    return switch (endpoint.access()) {
      case ServedEndpoint.Access.Keys keys -> {
        secrets.put(endpoint.id(), new Credential.Keys(keys.primary(), keys.secondary()));
        yield new Access.Keys(endpoint.id());
      }
      case ServedEndpoint.Access.Tokens tokens -> {
        secrets.put(endpoint.id(), new Credential.Jwks(tokens.jwks()));
        yield new Access.Tokens(endpoint.id(), tokens.issuer(), tokens.audience());
      }
    };
  }

  private static VersionConfig version(ServedDeployment deployment, int share) {
    var requests = deployment.requests();
    return new VersionConfig(
        deployment.name(),
        BigDecimal.valueOf(share),
        VersionConfig.Role.TREATMENT,
        new VersionConfig.Requests(
            requests.maxConcurrent(), requests.maxQueueWait(), requests.timeout()),
        deployment
            .scale()
            .map(scale ->
                new VersionConfig.Autoscale(
                    scale.min(), scale.max(), scale.targetUtilization(), scale.polling())),
        deployment.pods().map(LearningEndpoints::target).orElse(MACHINES));
  }

  private static VersionConfig.Target target(ServedDeployment.Pods pods) {
    return new VersionConfig.Target(pods.namespace(), pods.deployment(), pods.port());
  }

  private Crew crew(ServedEndpoint endpoint, ServedDeployment deployment) {
    return deployment
        .pods()
        .map(pods ->
            reader.crew(endpoint.name(), deployment.name(), deployment.model(), target(pods)))
        .orElseGet(() -> machines(endpoint, deployment));
  }

  private Crew machines(ServedEndpoint endpoint, ServedDeployment deployment) {
    var behaviour = reader.behaviour(deployment.environment());
    var machines = new ArrayList<Pod>();
    for (int i = 0; i < deployment.instances(); i++) {
      var name = deployment.name() + "-" + i;
      var identity = new Identity(endpoint.name(), deployment.name(), deployment.model(), name);
      machines.add(new Pod(endpoint.id() + "/" + name, identity, behaviour));
    }
    return new Crew(endpoint.name(), deployment.name(), machines.size(), machines);
  }
}
