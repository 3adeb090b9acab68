package dev.drydock.sim.router;

import dev.drydock.sim.router.auth.Gate;
import dev.drydock.sim.router.auth.TokenCache;
import dev.drydock.sim.router.auth.TokenCheck;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.metric.Exposition;
import dev.drydock.sim.router.metric.Histogram;
import dev.drydock.sim.router.metric.Meter;
import dev.drydock.sim.router.proxy.Desk;
import dev.drydock.sim.router.route.Crew;
import dev.drydock.sim.router.route.Endpoint;
import dev.drydock.sim.router.route.Routes;
import dev.drydock.sim.router.route.Split;
import dev.drydock.sim.router.route.Version;
import io.netty.util.concurrent.Ticker;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/// Knows what is served, and turns what a router is told into what requests meet.
final class Directory {
  /// Names a version of an endpoint.
  private record Key(String endpoint, String version) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = endpoint.compareTo(other.endpoint);
      return order == 0 ? version.compareTo(other.version) : order;
    }
  }

  /// What a version keeps from one configuration to the next.
  private record Kept(Crew crew, Meter meter) {}

  /// What a gate was made of: as long as it is the same, verified tokens stay known.
  private record Pass(Access access, Optional<Credential> secret) {}

  private record Guard(Pass pass, Gate gate) {}

  private static final int TOKENS_MAX = 10_000;

  private final RouterSettings settings;
  private final Desk desk;
  private final TreeMap<Key, Kept> kept = new TreeMap<>();
  private final TreeMap<String, Guard> guards = new TreeMap<>();
  private RouterConfig config = RouterConfig.EMPTY;
  private volatile boolean closing;

  Directory(RouterSettings settings, Executor judges) {
    this.settings = settings;
    this.desk = new Desk(settings.limits(), settings.time(), judges);
  }

  Desk desk() {
    return desk;
  }

  synchronized void configure(RouterConfig next, Map<String, Credential> secrets) {
    var endpoints = next.endpoints().stream().map(endpoint -> endpoint(endpoint, secrets)).toList();
    desk.serve(Routes.of(next.revision(), endpoints));
    config = next;
    var names = next.endpoints().stream().map(EndpointConfig::name).toList();
    guards.keySet().retainAll(names);
    kept.entrySet().removeIf(entry -> !isNeeded(entry.getKey(), entry.getValue()));
  }

  synchronized void staff(String endpoint, String version, List<Replica> replicas) {
    var posts = new ArrayList<Crew.Post>();
    for (var replica : replicas) {
      var address = new InetSocketAddress(replica.host(), replica.port());
      posts.add(new Crew.Post(replica.id(), address));
    }
    var key = new Key(endpoint, version);
    kept(key).crew().staff(posts);
    if (!isNeeded(key, kept(key))) {
      kept.remove(key);
    }
  }

  synchronized int busy(String endpoint, String version, String replica) {
    var known = kept.get(new Key(endpoint, version));
    return known == null ? 0 : known.crew().busy(replica);
  }

  /// Let no connection go on to another request.
  void close() {
    closing = true;
    desk.close();
  }

  /// Tell whether requests are taken: configured, and not about to stop.
  boolean isReady() {
    return !closing && !desk.routes().revision().isEmpty();
  }

  synchronized String revision() {
    return config.revision();
  }

  synchronized List<Load> loads() {
    var loads = new ArrayList<Load>();
    for (var endpoint : desk.routes().endpoints().values()) {
      for (var version : endpoint.versions().values()) {
        loads.add(load(endpoint.name(), version));
      }
    }
    return loads;
  }

  synchronized String metrics() {
    var samples = new ArrayList<Exposition.Sample>();
    for (var endpoint : desk.routes().endpoints().values()) {
      for (var version : endpoint.versions().values()) {
        samples.add(sample(endpoint.name(), version));
      }
    }
    return Exposition.write(config.revision(), samples, desk.unrouted());
  }

  private static Load load(String endpoint, Version version) {
    var crew = version.crew();
    return new Load(
        endpoint,
        version.config().name(),
        crew.size(),
        crew.busy(),
        crew.inLine(),
        version.meter().answers(),
        latency(version.meter().latency()));
  }

  private static Load.Latency latency(Histogram all) {
    return new Load.Latency(all.quantile(0.5), all.quantile(0.95), all.quantile(0.99));
  }

  private static Exposition.Sample sample(String endpoint, Version version) {
    var crew = version.crew();
    var role = version.config().role().name().toLowerCase(Locale.ROOT);
    return new Exposition.Sample(
        endpoint,
        version.config().name(),
        role,
        version.meter(),
        crew.inLine(),
        crew.busy(),
        crew.size());
  }

  private Endpoint endpoint(EndpointConfig endpoint, Map<String, Credential> secrets) {
    var versions = new TreeMap<String, Version>();
    for (var version : endpoint.versions()) {
      versions.put(version.name(), version(endpoint.name(), version));
    }
    return new Endpoint(endpoint.name(), gate(endpoint, secrets), Split.of(endpoint), versions);
  }

  private Version version(String endpoint, VersionConfig version) {
    var known = kept(new Key(endpoint, version.name()));
    known.crew().limit(version.requests().maxConcurrent());
    return new Version(version, known.crew(), known.meter());
  }

  private Gate gate(EndpointConfig endpoint, Map<String, Credential> secrets) {
    var pass = new Pass(endpoint.access(), secret(endpoint.access(), secrets));
    var known = guards.get(endpoint.name());
    if (known != null && known.pass().equals(pass)) {
      return known.gate();
    }
    var gate = gate(pass);
    guards.put(endpoint.name(), new Guard(pass, gate));
    return gate;
  }

  private static Optional<Credential> secret(Access access, Map<String, Credential> secrets) {
    return switch (access) {
      case Access.Open() -> Optional.empty();
      case Access.Keys(var secret) -> Optional.ofNullable(secrets.get(secret));
      case Access.Tokens(var secret, _, _) -> Optional.ofNullable(secrets.get(secret));
    };
  }

  /// A secret of the wrong kind is as good as none.
  private Gate gate(Pass pass) {
    return switch (pass.access()) {
      case Access.Open() -> new Gate.Open();
      case Access.Keys _ when pass.secret().orElse(null) instanceof Credential.Keys keys ->
          new Gate.Keys(keys.primary(), keys.secondary());
      case Access.Tokens tokens when pass.secret().orElse(null) instanceof Credential.Jwks jwks ->
          tokens(tokens, jwks);
      case Access _ -> new Gate.Shut();
    };
  }

  private Gate tokens(Access.Tokens access, Credential.Jwks jwks) {
    return TokenCheck.of(jwks.json(), access.issuer(), access.audience(), settings.time())
        .<Gate>map(check -> new Gate.Tokens(check, new TokenCache(TOKENS_MAX)))
        .orElseGet(Gate.Shut::new);
  }

  private Kept kept(Key key) {
    return kept.computeIfAbsent(
        key,
        _ ->
            new Kept(
                new Crew(Ticker.systemTicker()::nanoTime, settings.limits().queued()),
                new Meter()));
  }

  private boolean isNeeded(Key key, Kept one) {
    boolean served =
        desk.routes().named(key.endpoint()).flatMap(e -> e.named(key.version())).isPresent();
    return served || one.crew().size() > 0 || one.crew().busy() > 0;
  }
}
