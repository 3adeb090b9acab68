package dev.drydock.sim.kubernetes;

import dev.drydock.sim.kubernetes.control.Behaviour;
import dev.drydock.sim.kubernetes.control.Work;
import dev.drydock.sim.kubernetes.json.LabelSelector;
import dev.drydock.sim.kubernetes.reads.Balancing;
import dev.drydock.sim.kubernetes.task.Tasks;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.work.Container;
import dev.drydock.sim.wire.work.Worked;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Hosts simulated Kubernetes clusters in a world, by keys that the caller chooses.
public final class SimulatedClusters {
  /// A container that has begun and whose work nobody has done yet.
  ///
  /// @param container empty when its pod is gone meanwhile
  public record Assignment(Tasks.Task task, Optional<Container> container) {}

  private final World world;
  private final Behaviour behaviour;
  private final LoadBalancers balancers;
  private final ApiAddresses addresses;
  private final Table records;
  private final Table tasks;
  private final Map<String, Cluster> clusters = new HashMap<>();

  public SimulatedClusters(World world) {
    this(world, Behaviour.standard(), LoadBalancers.NONE, ApiAddresses.OWN);
  }

  /// Host clusters that are where `addresses` says.
  public SimulatedClusters(World world, LoadBalancers balancers, ApiAddresses addresses) {
    this(world, Behaviour.standard(), balancers, addresses);
  }

  /// Host clusters that behave as `behaviour` says, and whose services of type LoadBalancer are
  /// where `balancers` says; it is asked whenever such a service is read.
  ///
  /// @param addresses what kubeconfigs say
  public SimulatedClusters(
      World world, Behaviour behaviour, LoadBalancers balancers, ApiAddresses addresses) {
    this.balancers = balancers;
    this.addresses = addresses;
    this.world = world;
    this.behaviour = behaviour;
    this.records = world.table("kubernetes.clusters");
    this.tasks = world.plainTable(Tasks.WAITING);
    world.on(Work.EVENT, this::happen);
  }

  /// Return the key of every cluster, sorted.
  public List<String> keys() {
    return records.rows("").stream().map(Table.Row::key).toList();
  }

  /// Make a cluster; its nodes join one after another as time passes.
  public void create(String cluster, ClusterShape shape) {
    var token = HexFormat.of().formatHex(world.chance("kubernetes.tokens").bytes(32));
    var made = ClusterRecord.of(shape, token);
    records.put(cluster, made.text());
    open(cluster, made).bootstrap(made);
  }

  /// Forget a cluster and everything in it.
  public void delete(String cluster) {
    record(cluster)
        .ifPresent(known -> {
          open(cluster, known).forget();
          records.remove(cluster);
          clusters.remove(cluster + " " + known.token());
        });
  }

  /// Add a pool, or change the one of that name.
  public void putPool(String cluster, PoolShape pool) {
    records.put(cluster, known(cluster).with(pool).text());
    open(cluster).resize(pool.name());
  }

  /// Take a pool and its nodes away.
  public void removePool(String cluster, String pool) {
    records.put(cluster, known(cluster).without(pool).text());
    open(cluster).resize(pool);
  }

  /// Return a kubeconfig with an administrator's bearer token, as YAML.
  public String kubeconfig(String cluster) {
    return known(cluster).kubeconfig(addresses);
  }

  /// Return the bearer token of a cluster's administrators.
  public String token(String cluster) {
    return known(cluster).token();
  }

  /// Answer one request to a cluster's API server.
  public Response serve(String cluster, Request request) {
    return open(cluster).serve(request);
  }

  /// Return the cluster whose API server has a host name.
  public Optional<String> clusterOf(String host) {
    return records.rows("").stream()
        .filter(row -> ClusterRecord.parse(row.text()).fqdn().equalsIgnoreCase(host))
        .map(Table.Row::key)
        .findFirst();
  }

  /// Return a cluster by its own name; the first by key when several have it.
  public Optional<String> named(String name) {
    return records.rows("").stream()
        .filter(row -> ClusterRecord.parse(row.text()).name().equalsIgnoreCase(name))
        .map(Table.Row::key)
        .findFirst();
  }

  /// Return a cluster's own name.
  public String nameOf(String cluster) {
    return known(cluster).name();
  }

  /// Return the names of all clusters, sorted.
  public List<String> names() {
    return records.rows("").stream()
        .map(row -> ClusterRecord.parse(row.text()).name())
        .sorted()
        .toList();
  }

  /// Return the host name of a cluster's API server.
  public String host(String cluster) {
    return known(cluster).fqdn();
  }

  /// Server-side apply a manifest (JSON) as `manager`, by force. A CustomResourceDefinition is
  /// established at once.
  ///
  /// @throws IllegalStateException when the API server refuses it
  public void apply(String cluster, String manager, String manifest) {
    open(cluster).apply(manager, manifest);
  }

  /// Delete an object, if it is there; its dependants follow as time passes.
  ///
  /// @param namespace empty for a kind without namespaces
  public void remove(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    open(cluster).remove(apiVersion, kind, namespace, name);
  }

  /// Tell whoever watches a service of type LoadBalancer that it is reached elsewhere now. The
  /// address itself is never stored, so nothing else would tell.
  public void readdressed(String cluster, String namespace, String service) {
    record(cluster).ifPresent(known -> open(cluster, known).touch(namespace, service));
  }

  /// Return an object as JSON.
  public Optional<String> read(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    return open(cluster).read(apiVersion, kind, namespace, name).map(Object::toString);
  }

  /// Return the objects of a kind in a namespace that carry every one of `labels`, as JSON.
  ///
  /// @param namespace empty for all
  public List<String> list(
      String cluster,
      String apiVersion,
      String kind,
      String namespace,
      SequencedMap<String, String> labels) {
    var selector = LabelSelector.of(labels);
    return open(cluster).list(apiVersion, kind, namespace).stream()
        .filter(selector::matches)
        .map(Object::toString)
        .toList();
  }

  /// Count how many more pods of a Deployment the nodes have room for, up to `most`.
  public int room(String cluster, String namespace, String deployment, int most) {
    return open(cluster).room(namespace, deployment, most);
  }

  /// Return the container whose work waits longest.
  public Optional<Assignment> waiting() {
    return tasks.rows("").stream()
        .map(Tasks.Task::of)
        .findFirst()
        .map(task ->
            new Assignment(
                task, record(task.cluster()).flatMap(k -> open(task.cluster(), k).describe(task))));
  }

  /// Note what came of a container's work: it ends when its time has come.
  ///
  /// @param worked empty where nobody knew what to do; such a container ends well
  public void worked(Assignment assignment, Optional<Worked> worked) {
    var task = assignment.task();
    record(task.cluster())
        .ifPresentOrElse(
            known -> open(task.cluster(), known).worked(task, worked),
            () -> tasks.remove(task.key()));
  }

  private void happen(String payload) {
    var parts = payload.split("\n", 3);
    record(parts[0]).ifPresent(known -> open(parts[0], known).work(parts[1], parts[2]));
  }

  private Cluster open(String cluster) {
    return open(cluster, known(cluster));
  }

  /// A cluster that is made again under the same key is another one: it has another token.
  private Cluster open(String cluster, ClusterRecord known) {
    return clusters.computeIfAbsent(
        cluster + " " + known.token(),
        _ ->
            new Cluster(
                world,
                cluster,
                known,
                behaviour,
                (namespace, service) -> balancer(cluster, namespace, service),
                pool -> record(cluster).flatMap(now -> now.pool(pool))));
  }

  private Optional<Balancing.Place> balancer(String cluster, String namespace, String service) {
    return balancers
        .address(cluster, namespace, service)
        .map(address -> new Balancing.Place(address.ip(), address.port()));
  }

  private ClusterRecord known(String cluster) {
    return record(cluster)
        .orElseThrow(() ->
            new IllegalStateException("No cluster " + cluster + ". This is a bug in Drydock."));
  }

  private Optional<ClusterRecord> record(String cluster) {
    return records.row(cluster).map(Table.Row::text).map(ClusterRecord::parse);
  }
}
