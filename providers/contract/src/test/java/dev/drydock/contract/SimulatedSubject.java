package dev.drydock.contract;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.drydock.azure.AzureProvider;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.kubernetes.KubernetesProvider;
import dev.drydock.sim.platform.PlainCluster;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.Provider;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGeneratorFactory;
import reactor.core.publisher.Mono;

/// One provider under test in a simulated platform of its own; the other one, whose exchanges
/// nobody counts, makes what the first one's objects need.
final class SimulatedSubject implements Subject {
  private static final List<String> KEYS =
      List.of("a-primary-key-of-the-contract", "a-secondary-key-of-the-contract");
  private static final Map<String, Spec> SPECS = new ConcurrentHashMap<>();

  private static final String DRYDOCK = "contract";

  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(7);
  private final Tap tap = new Tap(new PlatformTransport(platform));
  private final boolean azureIsTested;
  private final Both providers;
  private final Spec before;
  private final Spec after;

  final AzureProvider azure;
  final KubernetesProvider kubernetes;

  private SimulatedSubject(boolean azureIsTested, String before, String after) {
    var plain = new PlatformTransport(platform);
    this.before = SPECS.computeIfAbsent(before, SimulatedSubject::spec);
    this.after = SPECS.computeIfAbsent(after, SimulatedSubject::spec);
    this.azureIsTested = azureIsTested;
    azure = azure(azureIsTested ? tap : plain, DRYDOCK);
    kubernetes = kubernetes(azureIsTested ? plain : tap);
    providers = azureIsTested ? new Both(azure, kubernetes) : new Both(kubernetes, azure);
    for (var one : this.before.simulated()) {
      platform.putCluster(
          new PlainCluster(one.name(), one.nodes(), one.vmSize(), one.extendedResources()));
    }
  }

  private ClusterAccess.Access access(ObjectId cluster) {
    return cluster instanceof ObjectId.Context(_, var name)
        ? new ClusterAccess.Access.Granted(platform.kubeconfig(name).orElseThrow())
        : azure.access(cluster);
  }

  static SimulatedSubject azure() {
    return new SimulatedSubject(true, "before", "after");
  }

  static SimulatedSubject kubernetes() {
    return new SimulatedSubject(false, "before", "after");
  }

  /// Return the runtime of provider kubernetes, on a cluster without Azure.
  static SimulatedSubject runtime() {
    return new SimulatedSubject(false, "plain-before", "plain-after");
  }

  private KubernetesProvider kubernetes(Transport transport) {
    return new KubernetesProvider(
        this::access,
        transport,
        platform::now,
        RandomGeneratorFactory.of("L64X128MixRandom").create(2));
  }

  private AzureProvider azure(Transport transport, String who) {
    return new AzureProvider(
        transport,
        new Tokens(who),
        platform::now,
        RandomGeneratorFactory.of("L64X128MixRandom").create(1),
        AzureEndpoints.publicCloud());
  }

  /// Gives the platform's own tokens.
  private final class Tokens implements TokenCredential {
    private final String who;

    Tokens(String who) {
      this.who = who;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
      var audience = request.getScopes().getFirst().replace("/.default", "");
      var until = platform.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
      return Mono.just(new AccessToken(platform.token(who, audience), until));
    }
  }

  @Override
  public Provider provider() {
    return providers;
  }

  @Override
  public Tap tap() {
    return tap;
  }

  @Override
  public Subject as(String who) {
    var plain = new PlatformTransport(platform);
    return azureIsTested
        ? new Other(this, new Both(azure(plain, who), kubernetes))
        : new Other(this, new Both(kubernetes(new Renamed(plain, who)), azure));
  }

  /// The same world in somebody else's hands.
  private record Other(SimulatedSubject subject, Provider provider) implements Subject {
    @Override
    public Tap tap() {
      return subject.tap();
    }

    @Override
    public Subject as(String who) {
      return subject.as(who);
    }

    @Override
    public Instant now() {
      return subject.now();
    }

    @Override
    public void advance(Duration duration) {
      subject.advance(duration);
    }

    @Override
    public List<Sample> samples() {
      return subject.samples();
    }
  }

  /// Writes under another field manager: to an API server that is who somebody is.
  private record Renamed(Transport inner, String who) implements Transport {
    @Override
    public Reply send(Exchange exchange) {
      var uri = exchange.uri().toString().replace("fieldManager=drydock", "fieldManager=" + who);
      return inner.send(
          new Exchange(exchange.method(), URI.create(uri), exchange.headers(), exchange.body()));
    }
  }

  @Override
  public Instant now() {
    return platform.now();
  }

  @Override
  public void advance(Duration duration) {
    platform.advanceTo(platform.now().plus(duration));
  }

  @Override
  public List<Sample> samples() {
    var objects = lower(before);
    // One object of each type tells all; a second one only takes time.
    var types = new HashSet<String>();
    return objects.stream()
        .filter(object -> object.type().provider().equals(providers.name()))
        .filter(object -> types.add(object.type().name()))
        .map(object -> sample(object, objects, before, after))
        .toList();
  }

  /// Read a spec as a user's is read.
  static Spec spec(String name) {
    try {
      var file =
          Path.of(Objects.requireNonNull(SimulatedSubject.class.getResource("/" + name)).toURI());
      return new Checker().check(SpecReader.read(file), new LinkedHashMap<>());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Sample sample(DesiredObject object, List<DesiredObject> all, Spec before, Spec after) {
    var needs = new LinkedHashSet<DesiredObject>();
    gather(object, all, needs);
    needs.remove(object);
    var changed =
        lower(after).stream()
            .filter(one -> one.id().equals(object.id()))
            .filter(one -> !one.fields().equals(object.fields()))
            .findFirst();
    var secrets = object.toString().contains("sensitive") ? KEYS : List.<String>of();
    boolean ends = object.present() != Present.SAME && object.address().role() != Role.TRAFFIC;
    return new Sample(object, List.copyOf(needs), changed, secrets, ends, before);
  }

  private static void gather(
      DesiredObject object, List<DesiredObject> all, SequencedSet<DesiredObject> gathered) {
    for (var edge : object.needs()) {
      all.stream()
          .filter(one -> one.address().resource().equals(edge.address()))
          .filter(one -> one.address().role() == edge.role())
          .forEach(one -> gather(one, all, gathered));
    }
    gathered.add(object);
  }

  private List<DesiredObject> lower(Spec spec) {
    var objects = new ArrayList<DesiredObject>();
    spec.resources().forEach(resource -> objects.addAll(provider().lower(resource, spec)));
    return objects;
  }
}
