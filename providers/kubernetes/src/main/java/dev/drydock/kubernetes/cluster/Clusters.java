package dev.drydock.kubernetes.cluster;

import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.utils.TokenRefreshInterceptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens clusters: one client each, kept until it is refused. A cluster is asked for when it is
/// first needed, because it may be in the making when the run begins.
public final class Clusters {
  /// What came of opening.
  sealed interface Opened {
    record Open(KubernetesClient client) implements Opened {}

    record NoCluster() implements Opened {}

    record Refused(ProviderFault fault) implements Opened {}
  }

  private final ClusterAccess access;
  private final HttpClient.Factory http;
  private final boolean refreshes;
  private final Map<ObjectId, KubernetesClient> open = new ConcurrentHashMap<>();

  /// @param refreshes whether fabric8 may fetch a new token by itself, as exec plugins need
  public Clusters(ClusterAccess access, HttpClient.Factory http, boolean refreshes) {
    this.access = access;
    this.http = http;
    this.refreshes = refreshes;
  }

  /// Return the client of a cluster, from before if there is one.
  Opened open(ObjectId cluster) {
    var known = open.get(cluster);
    return known == null ? openAfresh(cluster) : new Opened.Open(known);
  }

  /// Ask anew for access: a cluster may have gone, or have come back as another.
  Opened openAfresh(ObjectId cluster) {
    close(cluster);
    return switch (access.access(cluster)) {
      case Access.Granted(var kubeconfig) -> {
        var client = client(kubeconfig);
        open.put(cluster, client);
        yield new Opened.Open(client);
      }
      case Access.NoCluster() -> new Opened.NoCluster();
      case Access.Refused(var fault) -> new Opened.Refused(fault);
    };
  }

  /// Forget a client that is of no use any more.
  void close(ObjectId cluster) {
    var known = open.remove(cluster);
    if (known != null) {
      known.close();
    }
  }

  private KubernetesClient client(String kubeconfig) {
    var config = Config.fromKubeconfig(kubeconfig);
    config.setRequestRetryBackoffLimit(0);
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withHttpClientFactory(http)
        .withHttpClientBuilderConsumer(builder -> {
          if (!refreshes) {
            builder.addOrReplaceInterceptor(
                TokenRefreshInterceptor.NAME, new BearerToken(config.getAutoOAuthToken()));
          }
        })
        .build();
  }
}
