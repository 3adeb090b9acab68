package dev.drydock.sim.platform;

import dev.drydock.sim.azure.SimulatedAzure;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.platform.fault.FaultyFront;
import dev.drydock.sim.platform.fault.OutsideEditor;
import dev.drydock.sim.platform.fault.Outsider;
import dev.drydock.sim.platform.serving.DataPlane;
import dev.drydock.sim.platform.serving.RouterPorts;
import dev.drydock.sim.platform.work.Chronicle;
import dev.drydock.sim.platform.work.Workshop;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.wire.work.ContainerWork;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.sim.world.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A simulated platform: answers requests by their host, in virtual time.
///
/// The ready world holds a tenant, the subscription of zeros (and every other, from when it is
/// first asked for), all regions, and all providers registered.
public final class SimulatedPlatform implements Service, AutoCloseable {
  private final World world;
  private final SimulatedClusters clusters;
  private final PlainClusters plain;
  private final SimulatedAzure azure;
  private final RouterPorts ports = new RouterPorts();
  private final Faults faults;
  private final Service front;
  private final OutsideEditor editor;
  private final Workshop workshop;
  private volatile InstantSource time;

  private SimulatedPlatform(World world, Origin origin) {
    this.world = world;
    this.time = world.clock();
    this.clusters = new SimulatedClusters(world, ports, origin.clusters());
    this.plain = new PlainClusters(world, clusters);
    this.azure = new SimulatedAzure(world, new HostedClusters(clusters), ports, origin.azure());
    this.workshop = new Workshop(world, clusters);
    this.faults = new Faults(world);
    this.front = new FaultyFront(world, faults, this::route);
    this.editor =
        new OutsideEditor(world, faults, new Outsider(world, azure, clusters, this::route));
  }

  /// Open the platform kept in `file`, or begin one there.
  ///
  /// @param seed of a new world; one that exists keeps its own
  /// @throws dev.drydock.sim.world.WorldInUse when another process has it open
  public static SimulatedPlatform open(Path file, long seed) {
    return open(file, seed, Origin.HOSTS);
  }

  /// Open the platform kept in `file`, or begin one there.
  ///
  /// @param origin where clients find it this time
  /// @throws dev.drydock.sim.world.WorldInUse when another process has it open
  public static SimulatedPlatform open(Path file, long seed, Origin origin) {
    return new SimulatedPlatform(World.at(file, seed), origin);
  }

  /// Begin a platform that lives in memory only.
  public static SimulatedPlatform inMemory(long seed) {
    return new SimulatedPlatform(World.inMemory(seed), Origin.HOSTS);
  }

  /// Answer one request, after everything that is due has happened. What was answered is kept: a
  /// kill of the process after the answer takes nothing of it back.
  @Override
  public Response serve(Request request) {
    world.advanceTo(time.instant());
    return world.transact(() -> logged(request, front.serve(request)));
  }

  /// Issue a token as Entra ID would, for a client in the same process.
  ///
  /// @param who an application's client id, a user's principal name (`maria@example.com`), or the
  ///   resource id of a managed identity
  /// @param audience such as `https://management.azure.com` or `https://storage.azure.com`
  public String token(String who, String audience) {
    return azure.token(who, audience);
  }

  /// Make a plain cluster, or make the one of that name so. Its nodes join as time passes.
  public void putCluster(PlainCluster cluster) {
    world.advanceTo(time.instant());
    world.transact(() -> {
      plain.put(cluster);
      return cluster;
    });
  }

  /// Return an administrator's kubeconfig of a plain cluster, else of the managed cluster of that
  /// name, as YAML.
  public Optional<String> kubeconfig(String name) {
    return world.transact(
        () -> plain.key(name).or(() -> clusters.named(name)).map(clusters::kubeconfig));
  }

  /// Return the names of all clusters, plain and managed, sorted.
  public List<String> clusterNames() {
    return clusters.names();
  }

  /// Return the host of the API server of a cluster.
  public Optional<String> clusterHost(String name) {
    return plain.key(name).or(() -> clusters.named(name)).map(clusters::host);
  }

  /// Let the platform misbehave as `profile` says from now on, instead of as before. It is kept
  /// with the world.
  public void inject(FaultProfile profile) {
    world.advanceTo(time.instant());
    world.transact(() -> {
      faults.inject(profile);
      azure.free();
      editor.begin();
      return profile;
    });
  }

  /// Return how the platform misbehaves.
  public FaultProfile faults() {
    return world.read(faults::profile);
  }

  public long seed() {
    return world.seed();
  }

  public Instant now() {
    return world.now();
  }

  /// Return when the world will next change by itself.
  public Optional<Instant> nextEvent() {
    return world.nextEvent();
  }

  /// Move time to `instant`, letting everything due on the way happen; never back. Containers work
  /// on the calling thread, between two events, when they have begun.
  public void advanceTo(Instant instant) {
    workshop.doAll();
    var next = world.nextEvent();
    while (next.isPresent() && !next.get().isAfter(instant)) {
      world.advanceTo(next.get());
      workshop.doAll();
      next = world.nextEvent();
    }
    world.advanceTo(instant);
  }

  /// Let containers that really work be done by `work` from now on.
  public void employ(ContainerWork work) {
    workshop.employ(work);
  }

  /// Say whether a container has begun whose work is not done yet: the next move of time does it.
  public boolean isWorkDue() {
    return workshop.isDue();
  }

  /// Return what the clusters' components tell of the time after an instant, a line for each event.
  public List<String> happened(Instant since) {
    return world.read(() -> new Chronicle(clusters).since(since));
  }

  /// Let time go as `clock` does from now on: every request is answered at its time.
  public void follow(InstantSource clock) {
    time = clock;
  }

  /// Let everything that the world does by itself take one `times`-th of its time from now on.
  public void quicken(double times) {
    world.quicken(times);
  }

  /// Call `listener` after every change that was kept; see [World#listen].
  public void listen(Runnable listener) {
    world.listen(listener);
  }

  /// Return the last lines of what happened, oldest first: exchanges and events, in virtual time.
  public List<String> events() {
    return world.log().lines();
  }

  /// Return how many lines of what happened were ever written.
  public long eventCount() {
    return world.log().count();
  }

  /// Name everything that lies in the world, whoever made it, sorted: objects of Resource Manager,
  /// blobs, and objects of clusters. For checks that nothing was left behind.
  public List<String> inventory() {
    var names = new ArrayList<String>();
    for (var tables : List.of("azure.resources", "azure.blobs", "kubernetes.objects.")) {
      world
          .keys(tables)
          .forEach((table, keys) -> keys.forEach(key -> names.add(table + " " + key)));
    }
    return names;
  }

  /// Return a digest of everything that ever happened: equal for equal seeds and equal input.
  public String digest() {
    return world.log().digest();
  }

  @Override
  public void close() {
    world.close();
  }

  /// Return what [Serving] serves.
  DataPlane.Source source() {
    return new DataPlane.Source(world, azure, clusters, ports);
  }

  private Response route(Request request) {
    var host = Optional.ofNullable(request.uri().getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (SimulatedAzure.serves(host)) {
      return azure.serve(request);
    }
    return clusters
        .clusterOf(host)
        .map(cluster -> clusters.serve(cluster, request))
        .orElseGet(() -> unknown(host));
  }

  private static Response unknown(String host) {
    return Response.json(
        502,
        "{\"error\":{\"code\":\"HostNotFound\",\"message\":\"The simulated world has no host '"
            + host
            + "'.\"}}");
  }

  private Response logged(Request request, Response response) {
    var digest = new CRC32C();
    digest.update(response.text().getBytes(StandardCharsets.UTF_8));
    world
        .log()
        .add(
            "http",
            String.format(
                Locale.ROOT,
                "%s %s%s %d %08x",
                request.method(),
                request.uri().getHost(),
                request.uri().getRawPath(),
                response.status(),
                digest.getValue()));
    return response;
  }
}
