package dev.drydock.kubernetes;

import dev.drydock.kubernetes.cluster.Clusters;
import dev.drydock.kubernetes.cluster.Observer;
import dev.drydock.kubernetes.cluster.Writer;
import dev.drydock.kubernetes.http.TransportHttpClientFactory;
import dev.drydock.kubernetes.lower.ClusterLowering;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.transport.Transport;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.util.List;

/// Answers for what Drydock keeps inside Kubernetes clusters.
public final class KubernetesProvider implements Provider {
  private static final int CONCURRENCY = 10;

  private final Observer observer;
  private final Writer writer;

  /// Reach clusters through `transport`, which knows whom to trust.
  public KubernetesProvider(ClusterAccess access, Transport transport) {
    this(new Clusters(access, new TransportHttpClientFactory(transport), false));
  }

  private KubernetesProvider(Clusters clusters) {
    this.observer = new Observer(clusters);
    this.writer = new Writer(clusters);
  }

  /// Reach clusters as their kubeconfigs say: certificate authority, client certificate, proxy,
  /// exec plugin.
  public static KubernetesProvider direct(ClusterAccess access) {
    return new KubernetesProvider(new Clusters(access, new JdkHttpClientFactory(), true));
  }

  @Override
  public String name() {
    return Manifest.PROVIDER;
  }

  @Override
  public int concurrency() {
    return CONCURRENCY;
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return resource.kind() == Kind.CLUSTER ? ClusterLowering.lower(resource, spec) : List.of();
  }

  @Override
  public Observation observe(Scope scope) {
    return observer.observe(scope);
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return observer.read((ObjectId.Kubernetes) id);
  }

  @Override
  public Progress start(Write write) {
    return writer.start(write);
  }

  @Override
  public Progress resume(Handle handle) {
    return writer.resume(handle);
  }
}
