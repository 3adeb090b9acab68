package dev.drydock.azure;

import com.azure.core.credential.TokenCredential;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmFaults;
import dev.drydock.azure.history.ActivityLog;
import dev.drydock.azure.history.Identity;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.lower.Lowering;
import dev.drydock.azure.observe.Observer;
import dev.drydock.azure.write.AdminCredentials;
import dev.drydock.azure.write.AzureObjects;
import dev.drydock.azure.write.EndpointCredentials;
import dev.drydock.azure.write.Sdk;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.Handle;
import dev.drydock.spi.History;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.transport.Transport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Answers for Azure. Lowering is pure; everything else is single exchanges over the transport.
public final class AzureProvider implements Provider, ClusterAccess, EndpointAccess {
  /// Resource Manager lets a principal write 200 times at once and 10 times a second; every write
  /// under way also asks how far it is (learn.microsoft.com, request-limits-and-throttling).
  private static final int WRITES_AT_ONCE = 20;

  private final AzureObjects objects;
  private final Observer observer;
  private final ActivityLog activities;
  private final AzureHttp http;
  private final AdminCredentials credentials;
  private final EndpointCredentials endpointCredentials;

  /// @param credential asked for a token per scope, synchronously, on the calling thread
  /// @param chance makes the client request ids
  public AzureProvider(
      Transport transport,
      TokenCredential credential,
      InstantSource time,
      RandomGenerator chance,
      AzureEndpoints endpoints) {
    this.http = new AzureHttp(transport, credential, time, chance, endpoints);
    var arm = new Arm(http, endpoints, new ArmFaults(time));
    var sdk = new Sdk(http, endpoints);
    this.objects = new AzureObjects(arm, http, sdk, endpoints, time);
    this.observer = new Observer(arm, objects);
    this.activities = new ActivityLog(arm, time);
    this.credentials = new AdminCredentials(arm, sdk);
    this.endpointCredentials = new EndpointCredentials(arm);
  }

  @Override
  public String name() {
    return "azure";
  }

  @Override
  public int concurrency() {
    return WRITES_AT_ONCE;
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
  public History history(List<LiveObject> live, Instant since) {
    return activities.history(live, since);
  }

  @Override
  public SortedSet<String> self() {
    return http.token().map(Identity::names).orElseGet(TreeSet::new);
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return objects.read(id, type);
  }

  @Override
  public Progress start(Write write) {
    return objects.start(write);
  }

  @Override
  public Progress resume(Handle handle) {
    return objects.resume(handle);
  }

  /// Give an administrator's access to a managed cluster.
  @Override
  public Access access(ObjectId cluster) {
    return credentials.access(cluster);
  }

  @Override
  public boolean runs(Resource endpoint, Spec spec) {
    return !spec.of(Kind.AZURE).isEmpty() && Lowering.inAzure(endpoint);
  }

  @Override
  public Asked<Served> where(Resource endpoint, Spec spec) {
    return endpointCredentials.where(Lowering.endpoint(endpoint, spec));
  }

  @Override
  public Asked<Keys> keys(Resource endpoint, Spec spec) {
    return endpointCredentials.keys(Lowering.endpoint(endpoint, spec));
  }

  @Override
  public Asked<Token> token(Resource endpoint, Spec spec) {
    return endpointCredentials.token(Lowering.endpoint(endpoint, spec));
  }

  @Override
  public Renewal regenerate(Resource endpoint, Spec spec, Key which) {
    return endpointCredentials.regenerate(Lowering.endpoint(endpoint, spec), which);
  }

  @Override
  public Renewal renewed(Handle handle) {
    return endpointCredentials.renewed(handle);
  }
}
