package dev.drydock.app;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import dev.drydock.app.door.Contexts;
import dev.drydock.app.door.HttpTransport;
import dev.drydock.app.door.KubeconfigFiles;
import dev.drydock.app.door.Kubeconfigs;
import dev.drydock.app.door.RealPace;
import dev.drydock.app.door.SimulatedContexts;
import dev.drydock.app.door.SimulatedCredential;
import dev.drydock.app.door.SimulatedTime;
import dev.drydock.app.door.SimulatedTransport;
import dev.drydock.app.journal.Journal;
import dev.drydock.app.load.Pace;
import dev.drydock.app.saved.Bound;
import dev.drydock.app.served.Simulator;
import dev.drydock.app.stage.EmbeddedStage;
import dev.drydock.app.stage.ServedStage;
import dev.drydock.app.stage.Stage;
import dev.drydock.azure.AzureProvider;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.core.Engine;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.VirtualThreadRunner;
import dev.drydock.core.execute.VirtualTimeRunner;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.saved.SavedPlan;
import dev.drydock.core.show.LiveStack;
import dev.drydock.core.state.Desired;
import dev.drydock.kubernetes.KubernetesProvider;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.platform.replica.Latency;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Provider;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.transport.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Drydock, wired: an engine over the providers, over one choice of doors.
public final class Drydock implements AutoCloseable {
  private final Engine engine;
  private final Endpoints endpoints;
  private final InstantSource time;
  private final Optional<Journal> journal;
  private final Surroundings surroundings;

  /// What the world beside the services needs.
  ///
  /// @param preparing makes what a spec takes to be there, before it is looked at
  /// @param staging serves what was applied, where nothing serves it by itself
  private record Surroundings(
      Consumer<Spec> preparing, Function<Optional<Latency>, Stage> staging, Runnable closing) {}

  private Drydock(
      Engine engine,
      Endpoints endpoints,
      InstantSource time,
      Optional<Journal> journal,
      Surroundings surroundings) {
    this.engine = engine;
    this.endpoints = endpoints;
    this.time = time;
    this.journal = journal;
    this.surroundings = surroundings;
  }

  /// Work on a simulated platform in this process, at its own time. Closing closes the platform.
  ///
  /// @param seed of the chance on this side of the network; the platform has its own
  public static Drydock simulated(SimulatedPlatform platform, long seed, Settings settings) {
    var around =
        new Surroundings(
            new PlainClusters(platform::putCluster),
            latency -> EmbeddedStage.of(platform, Clock.systemUTC(), latency),
            platform::close);
    return virtual(platform, seed, settings, new SimulatedContexts(platform::kubeconfig), around);
  }

  /// Work on a simulated platform from within, as a pod of it does. Closing leaves it.
  ///
  /// @param contexts how a pod finds clusters that only a kubeconfig names
  public static Drydock within(
      SimulatedPlatform platform, long seed, Settings settings, Contexts contexts) {
    var around = new Surroundings(_ -> {}, _ -> Stage.NONE, () -> {});
    return virtual(platform, seed, settings, contexts, around);
  }

  private static Drydock virtual(
      SimulatedPlatform platform,
      long seed,
      Settings settings,
      Contexts contexts,
      Surroundings surroundings) {
    var chance = new SplittableRandom(seed);
    var time = new SimulatedTime(platform);
    var transport = settings.network().apply(new SimulatedTransport(platform));
    var azure =
        new AzureProvider(
            transport,
            new SimulatedCredential(transport, time),
            time,
            chance.split(),
            AzureEndpoints.publicCloud());
    var access = new Kubeconfigs(azure, contexts);
    var kubernetes = new KubernetesProvider(access, transport, time, chance.split());
    var providers = settings.bound(azure, kubernetes);
    return new Drydock(
        new Engine(providers, new VirtualTimeRunner<>(time), time, chance.split()),
        new Endpoints(
            List.of(azure, kubernetes),
            new VirtualTimeRunner<>(time),
            time,
            new Patience(chance.split())),
        time,
        settings.journal().map(Journal::new),
        surroundings);
  }

  /// Work on the real Azure, as whoever is signed in to it.
  public static Drydock real(Settings settings) {
    var time = Clock.systemUTC();
    var transport = new HttpTransport();
    var credential =
        new DefaultAzureCredentialBuilder().httpClient(new JdkHttpClientBuilder().build()).build();
    var chance = new SecureRandom();
    var azure =
        new AzureProvider(transport, credential, time, chance, AzureEndpoints.publicCloud());
    var files = new KubeconfigFiles(settings.directory(), settings.environment());
    var kubernetes = KubernetesProvider.direct(new Kubeconfigs(azure, files), time, chance);
    return onTheWallClock(
        azure, kubernetes, settings, new Surroundings(_ -> {}, _ -> Stage.NONE, transport::close));
  }

  /// Work on a simulator that serves, on the wall clock. Closing leaves it running.
  public static Drydock served(Simulator simulator, Settings settings) {
    var time = Clock.systemUTC();
    var transport = simulator.transport();
    var chance = new SecureRandom();
    var azure = azure(transport, simulator.origin(), time, chance);
    var contexts = new SimulatedContexts(simulator::kubeconfig);
    var kubernetes = KubernetesProvider.direct(new Kubeconfigs(azure, contexts), time, chance);
    return onTheWallClock(
        azure,
        kubernetes,
        settings,
        new Surroundings(
            new PlainClusters(simulator::putCluster),
            _ -> new ServedStage(transport, URI.create(simulator.origin())),
            simulator::close));
  }

  /// Work on a simulator that serves, from within, as a pod of its world does.
  ///
  /// @param contexts how a pod finds clusters that only a kubeconfig names
  public static Drydock within(Simulator simulator, Settings settings, Contexts contexts) {
    var time = Clock.systemUTC();
    var transport = settings.network().apply(simulator.transport());
    var chance = new SecureRandom();
    var azure = azure(transport, simulator.origin(), time, chance);
    var access = new Kubeconfigs(azure, contexts);
    var kubernetes = new KubernetesProvider(access, transport, time, chance);
    var around = new Surroundings(_ -> {}, _ -> Stage.NONE, simulator::close);
    return onTheWallClock(azure, kubernetes, settings, around);
  }

  /// Return the provider for the Azure that a simulator serves at one address.
  private static AzureProvider azure(
      Transport transport, String origin, InstantSource time, RandomGenerator chance) {
    return new AzureProvider(
        transport,
        new SimulatedCredential(transport, time, origin),
        time,
        chance,
        AzureEndpoints.of(URI.create(origin), origin + "/blob/{account}"));
  }

  private static Drydock onTheWallClock(
      AzureProvider azure,
      KubernetesProvider kubernetes,
      Settings settings,
      Surroundings surroundings) {
    var time = Clock.systemUTC();
    var chance = new SecureRandom();
    return new Drydock(
        new Engine(
            settings.bound(azure, kubernetes), new VirtualThreadRunner<>(time), time, chance),
        new Endpoints(
            List.of(azure, kubernetes),
            new VirtualThreadRunner<>(time),
            time,
            new Patience(chance)),
        time,
        settings.journal().map(Journal::new),
        surroundings);
  }

  /// What a run is told beside the spec.
  ///
  /// @param directory what relative paths of the spec resolve against
  /// @param concurrency how many writes of one provider may be under way at most
  /// @param journal where runs are recorded, if they are to be
  /// @param network what to put before the network, for tests that break it
  public record Settings(
      Path directory,
      Map<String, String> environment,
      int concurrency,
      Optional<Path> journal,
      UnaryOperator<Transport> network) {
    /// Bound nothing, look nothing up in the environment, and keep no journal.
    public static Settings of(Path directory) {
      return new Settings(
          directory, Map.of(), Integer.MAX_VALUE, Optional.empty(), UnaryOperator.identity());
    }

    private List<Provider> bound(Provider... providers) {
      return List.of(providers).stream()
          .<Provider>map(provider -> new Bounded(provider, concurrency))
          .toList();
    }
  }

  /// Say what has to be done.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when no plan can be made
  public Plan plan(Spec spec, PlanRequest request) {
    surroundings.preparing().accept(spec);
    return engine.plan(spec, request);
  }

  /// Write a plan so that it can be applied later.
  ///
  /// @param made what the spec was read from
  public String save(Plan plan, Spec spec, Bound made) {
    surroundings.preparing().accept(spec);
    return engine.save(plan, made.origin(now(), engine.lowered(spec)));
  }

  /// Return a saved plan, ready to be applied.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when what it rests on is otherwise now
  public Plan reopen(SavedPlan saved, Spec spec) {
    surroundings.preparing().accept(spec);
    return engine.reopen(saved, spec);
  }

  /// Do what a plan says.
  public Report apply(Plan plan, Listener listener) {
    return journal.isEmpty()
        ? engine.apply(plan, Map.of(), listener)
        : recorded(journal.get(), plan, listener);
  }

  /// What earlier runs left open is picked up. A run with nothing to do and nothing left open
  /// leaves no record.
  private Report recorded(Journal journal, Plan plan, Listener listener) {
    var open = journal.openEnds(plan.stack());
    if (plan.isEmpty() && open.isEmpty()) {
      return engine.apply(plan, Map.of(), listener);
    }
    var handles = new LinkedHashMap<ObjectId, Handle>();
    open.forEach(end -> end.handle().ifPresent(handle -> handles.put(end.id(), handle)));
    try (var record = journal.begin(plan, time)) {
      var report =
          engine.apply(
              plan,
              handles,
              event -> {
                record.on(event);
                listener.on(event);
              });
      return record.end(report);
    }
  }

  /// Say what was changed outside, by whom and when; write nothing.
  ///
  /// @param back how far back the services' logs are asked
  public DriftReport drift(Spec spec, Duration back) {
    surroundings.preparing().accept(spec);
    return engine.drift(spec, back);
  }

  /// Return what is live of a spec.
  public LiveStack show(Spec spec) {
    surroundings.preparing().accept(spec);
    return engine.show(spec);
  }

  /// Return all that a spec wants, and what needs what.
  public Desired lower(Spec spec) {
    return engine.lower(spec);
  }

  /// Return the outputs as the live state tells them.
  public List<OutputValue> outputs(Spec spec) {
    surroundings.preparing().accept(spec);
    return engine.outputs(spec);
  }

  /// Return the endpoints that were applied.
  public Endpoints endpoints() {
    return endpoints;
  }

  /// Let what was applied be served until the stage is closed, where nothing serves it by itself.
  ///
  /// @param latency how long simulated replicas take, in milliseconds; else as their pods say
  public Stage serve(Optional<Latency> latency) {
    return surroundings.staging().apply(latency);
  }

  /// Return the time that load is measured in.
  public Pace pace() {
    return new RealPace();
  }

  /// Start nothing more. Safe on any thread.
  public void stop() {
    engine.stop();
  }

  /// Wait for nothing more of the apply that is under way. Safe on any thread.
  public void abandon() {
    engine.abandon();
  }

  /// Return the time of the world that is worked on.
  public Instant now() {
    return time.instant();
  }

  @Override
  public void close() {
    surroundings.closing().run();
  }
}
