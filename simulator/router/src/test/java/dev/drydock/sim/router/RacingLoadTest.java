package dev.drydock.sim.router;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Requests;
import dev.drydock.sim.router.route.ChiSquare;
import dev.drydock.sim.router.route.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Many clients at once, over real sockets on several event loops.
final class RacingLoadTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String KEY = "Authorization: Bearer secondary\r\n";

  @Property(tries = 4, seed = "3")
  void neverAsksAReplicaForMoreThanItMayDoAtOnce(@ForAll long seed) throws Exception {
    var chance = new SplittableRandom(seed);
    int limit = 1 + chance.nextInt(3);
    var models = new ArrayList<Model>();
    for (int i = 1 + chance.nextInt(3); i > 0; i--) {
      models.add(Model.start("m" + i, chance.nextInt(3)));
    }
    try (var rig = Rig.start()) {
      rig.limit(limit, 30_000, 30_000);
      rig.router().replicas("scoring", "blue", Rig.replicas(models));
      var codes = load(rig, 24, sent -> sent < 25);
      assertThat(codes).isEqualTo(Map.of("200 blue", 24 * 25));
      for (var model : models) {
        assertThat(model.busyMax()).isBetween(1, limit);
      }
      int most = models.stream().mapToInt(Model::busyMax).max().orElseThrow();
      assertThat(most).as("the limit was reached at all").isEqualTo(limit);
      assertThat(rig.router().loads().getFirst().busy()).isZero();
    } finally {
      models.forEach(Model::close);
    }
  }

  /// Weights, keys and replicas change all the time; every request is answered by a model.
  @Property(tries = 3, seed = "3")
  void losesNoRequestWhileEverythingChanges(@ForAll long seed) throws Exception {
    var sent = new AtomicInteger();
    var over = new AtomicBoolean();
    try (var rig = Rig.start();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var changes = new Changes(rig.router(), new SplittableRandom(seed));
      changes.next();
      var changing = threads.submit(() -> changes.make(25, () -> sent.get() < 600, over));
      var counts = load(rig, 16, _ -> sent.incrementAndGet() > 0 && !over.get());
      changing.get();
      changes.close();
      assertThat(counts.keySet()).isSubsetOf("200 blue", "200 green");
      assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(500);
    }
  }

  /// Shares hold over many connections that stay.
  @Property(tries = 2, seed = "3")
  void splitsOverConnectionsAsDeclared(@ForAll long seed) throws Exception {
    var chance = new SplittableRandom(seed);
    int share = 100 + chance.nextInt(9_800);
    var requests = new Requests(50, LONG, LONG);
    var config =
        Rig.config(
            new Access.Open(),
            Rig.version("green", share / 100.0, requests),
            Rig.version("blue", 0, requests));
    try (var blue = Model.start("blue");
        var green = Model.start("green");
        var rig = Rig.start()) {
      rig.router().configure(config, Map.of());
      rig.router().replicas("scoring", "blue", List.of(blue.replica()));
      rig.router().replicas("scoring", "green", List.of(green.replica()));
      var codes = load(rig, 16, sent -> sent < 100);
      var counts =
          Map.of(
              "blue", codes.getOrDefault("200 blue", 0),
              "green", codes.getOrDefault("200 green", 0));
      var shares =
          List.of(new Split.Share("green", share), new Split.Share("blue", 10_000 - share));
      ChiSquare.check(shares, counts, 1_600);
    }
  }

  /// Send requests over connections that stay, and count codes and versions.
  ///
  /// @param more tells whether a connection that has sent so many sends another
  private static Map<String, Integer> load(Rig rig, int connections, IntPredicate more)
      throws InterruptedException, ExecutionException {
    var counts = new ConcurrentHashMap<String, Integer>();
    var clients = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        clients.add(threads.submit(() -> client(rig, more, counts)));
      }
      for (var client : clients) {
        client.get();
      }
    }
    return new TreeMap<>(counts);
  }

  private static void client(Rig rig, IntPredicate more, Map<String, Integer> counts) {
    try (var wire = rig.connect()) {
      wire.patience(30_000);
      for (int i = 0; more.test(i); i++) {
        var answer = wire.score(KEY, "{\"data\":[" + i + "]}");
        var seen = answer.code() + " " + answer.header("azureml-model-deployment");
        counts.merge(seen, 1, Integer::sum);
      }
    }
  }

  /// Changes everything that can change, at random, as an operator would who loses nothing: a
  /// replica is stopped when it has finished what it had.
  private static final class Changes {
    private static final Requests REQUESTS = new Requests(2, LONG, LONG);

    private final Router router;
    private final SplittableRandom chance;
    private final Map<String, List<Model>> models = new TreeMap<>();
    private int made;

    private Changes(Router router, SplittableRandom chance) {
      this.router = router;
      this.chance = chance;
      models.put("blue", List.of());
      models.put("green", List.of());
      models.keySet().forEach(this::restaff);
    }

    private void make(int least, BooleanSupplier more, AtomicBoolean over) {
      try {
        for (int i = 0; i < least || more.getAsBoolean(); i++) {
          next();
        }
      } finally {
        over.set(true);
      }
    }

    private void close() {
      models.values().forEach(all -> all.forEach(Model::close));
    }

    private void next() {
      int share = chance.nextInt(101);
      var versions =
          List.of(Rig.version("blue", share, REQUESTS), Rig.version("green", 0, REQUESTS));
      var config = Rig.config(new Access.Keys("keys"), versions.get(0), versions.get(1));
      var keys = new Credential.Keys("primary-" + chance.nextInt(), "secondary");
      router.configure(config, Map.of("keys", keys));
      restaff(chance.nextBoolean() ? "blue" : "green");
    }

    private void restaff(String version) {
      var old = models.getOrDefault(version, List.of());
      var next = new ArrayList<Model>();
      old.stream().filter(_ -> chance.nextBoolean()).forEach(next::add);
      for (int i = 1 + chance.nextInt(2); i > 0; i--) {
        next.add(Model.start(version + "-" + made++, chance.nextInt(2)));
      }
      models.put(version, next);
      router.replicas("scoring", version, Rig.replicas(next));
      old.stream().filter(model -> !next.contains(model)).forEach(model -> stop(version, model));
    }

    private void stop(String version, Model model) {
      Wire.await(() -> router.busy("scoring", version, model.replica().id()) == 0);
      model.close();
    }
  }
}
