package dev.drydock.kubernetes;

import dev.drydock.kubernetes.access.Generation;
import dev.drydock.kubernetes.access.TokenIssuer;
import dev.drydock.kubernetes.cluster.Clusters;
import dev.drydock.kubernetes.cluster.EndpointKeys;
import dev.drydock.kubernetes.cluster.Observer;
import dev.drydock.kubernetes.cluster.Writer;
import dev.drydock.kubernetes.http.TransportHttpClientFactory;
import dev.drydock.kubernetes.lower.Hosted;
import dev.drydock.kubernetes.lower.Lowering;
import dev.drydock.kubernetes.trace.ManagedFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.EndpointAccess;
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
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Answers for what Drydock keeps inside Kubernetes clusters.
public final class KubernetesProvider implements Provider, EndpointAccess {
  private static final int CONCURRENCY = 10;

  private final Observer observer;
  private final Writer writer;
  private final EndpointKeys keys;

  /// Reach clusters through `transport`, which knows whom to trust.
  ///
  /// @param time what tokens expire by
  /// @param chance where generated keys come from
  public KubernetesProvider(
      ClusterAccess access, Transport transport, InstantSource time, RandomGenerator chance) {
    this(new Clusters(access, new TransportHttpClientFactory(transport), false), time, chance);
  }

  private KubernetesProvider(Clusters clusters, InstantSource time, RandomGenerator chance) {
    var generation = new Generation(chance);
    this.observer = new Observer(clusters);
    this.writer = new Writer(clusters, generation);
    this.keys = new EndpointKeys(clusters, generation, new TokenIssuer(time, chance));
  }

  /// Reach clusters as their kubeconfigs say: certificate authority, client certificate, proxy,
  /// exec plugin.
  public static KubernetesProvider direct(
      ClusterAccess access, InstantSource time, RandomGenerator chance) {
    var clusters = new Clusters(access, new JdkHttpClientFactory(), true);
    return new KubernetesProvider(clusters, time, chance);
  }

  @Override
  public String name() {
    return Manifest.PROVIDER;
  }

  @Override
  public SortedSet<String> self() {
    return new TreeSet<>(List.of(ManagedFields.DRYDOCK));
  }

  @Override
  public int concurrency() {
    return CONCURRENCY;
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return Lowering.lower(resource, spec);
  }

  @Override
  public Observation observe(Scope scope) {
    return observer.observe(scope);
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return observer.read((ObjectId.Kubernetes) id, type);
  }

  @Override
  public Progress start(Write write) {
    return writer.start(write);
  }

  @Override
  public Progress resume(Handle handle) {
    return writer.resume(handle);
  }

  @Override
  public boolean runs(Resource endpoint, Spec spec) {
    return Hosted.serves(endpoint);
  }

  @Override
  public Asked<Served> where(Resource endpoint, Spec spec) {
    return keys.where(Hosted.of(endpoint, spec));
  }

  @Override
  public Asked<Keys> keys(Resource endpoint, Spec spec) {
    return keys.keys(Hosted.of(endpoint, spec));
  }

  @Override
  public Asked<Token> token(Resource endpoint, Spec spec) {
    return keys.token(Hosted.of(endpoint, spec));
  }

  @Override
  public Renewal regenerate(Resource endpoint, Spec spec, Key which) {
    return keys.regenerate(Hosted.of(endpoint, spec), which);
  }

  @Override
  public Renewal renewed(Handle handle) {
    throw new IllegalArgumentException(
        "A key is renewed at once, so there is no " + handle + ". This is a bug in Drydock.");
  }
}
