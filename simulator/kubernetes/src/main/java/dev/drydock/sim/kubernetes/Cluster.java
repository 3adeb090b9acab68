package dev.drydock.sim.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.access.Gate;
import dev.drydock.sim.kubernetes.api.ApiServer;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.api.Deletions;
import dev.drydock.sim.kubernetes.api.Discovery;
import dev.drydock.sim.kubernetes.api.Handlers;
import dev.drydock.sim.kubernetes.api.Identity;
import dev.drydock.sim.kubernetes.api.WriteOptions;
import dev.drydock.sim.kubernetes.api.Writes;
import dev.drydock.sim.kubernetes.batch.CronJobs;
import dev.drydock.sim.kubernetes.batch.Jobs;
import dev.drydock.sim.kubernetes.control.Behaviour;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Definitions;
import dev.drydock.sim.kubernetes.control.Deployments;
import dev.drydock.sim.kubernetes.control.EndpointSlices;
import dev.drydock.sim.kubernetes.control.Garbage;
import dev.drydock.sim.kubernetes.control.Index;
import dev.drydock.sim.kubernetes.control.Namespaces;
import dev.drydock.sim.kubernetes.control.ReplicaSets;
import dev.drydock.sim.kubernetes.control.Work;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.CustomSchema;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.logs.Logs;
import dev.drydock.sim.kubernetes.node.Devices;
import dev.drydock.sim.kubernetes.node.Endings;
import dev.drydock.sim.kubernetes.node.Kubelet;
import dev.drydock.sim.kubernetes.node.NodeDraft;
import dev.drydock.sim.kubernetes.node.NodeLifecycle;
import dev.drydock.sim.kubernetes.node.NodePools;
import dev.drydock.sim.kubernetes.node.Pool;
import dev.drydock.sim.kubernetes.node.SystemPods;
import dev.drydock.sim.kubernetes.openapi.Documents;
import dev.drydock.sim.kubernetes.print.Tables;
import dev.drydock.sim.kubernetes.reads.Balancing;
import dev.drydock.sim.kubernetes.reads.Views;
import dev.drydock.sim.kubernetes.schedule.Room;
import dev.drydock.sim.kubernetes.schedule.Scheduler;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.kubernetes.task.Descriptions;
import dev.drydock.sim.kubernetes.task.Tasks;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.work.Container;
import dev.drydock.sim.wire.work.Worked;
import dev.drydock.sim.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One cluster: its API server and its controllers, wired by hand.
final class Cluster {
  private static final String DEFINITION = "CustomResourceDefinition";

  private final ObjectTable objects;
  private final Catalogue catalogue;
  private final Controls controls;
  private final Tasks tasks;
  private final Descriptions descriptions;
  private final Endings endings;
  private final ApiServer server;
  private final Views views;
  private final NodePools nodes;
  private final List<Controller> controllers;

  /// @param pools finds a pool's shape by name, as the cluster has it now
  Cluster(
      World world,
      String key,
      ClusterRecord facts,
      Behaviour behaviour,
      Balancing balancing,
      Function<String, Optional<Pool>> pools) {
    objects = new ObjectTable(world, key);
    catalogue = new Catalogue(objects);
    var identity = new Identity(world, key);
    var writes = new Writes(objects, catalogue, identity);
    var deletions = new Deletions(objects, identity);
    var work = new Work(world, key, behaviour);
    var index = new Index(world, objects);
    tasks = new Tasks(world, key);
    descriptions = new Descriptions(objects, facts.name(), facts.token());
    controls =
        new Controls(objects, catalogue, writes, deletions, identity, work, behaviour, index);
    endings = new Endings(controls, tasks);
    views = new Views(new Tables(world.clock(), this::columns), balancing);
    server =
        new ApiServer(
            new Gate(facts.token(), objects),
            new Discovery(catalogue, facts.fqdn(), facts.version()),
            new Documents(catalogue::all, this::schema, facts.version()),
            new Handlers(
                objects,
                catalogue,
                writes,
                deletions,
                views,
                new Logs(objects, tasks, world.clock())));
    var draft = new NodeDraft(facts.name(), facts.location(), facts.version());
    nodes = new NodePools(controls, draft, pools);
    controllers = controllers(pools);
    objects.listen(index);
    objects.listen(change -> controllers.forEach(controller -> controller.changed(change)));
  }

  private List<Controller> controllers(Function<String, Optional<Pool>> pools) {
    var all = new ArrayList<Controller>();
    all.add(new Definitions(controls));
    all.add(new Namespaces(controls, Bootstrap.authority()));
    all.add(new Deployments(controls));
    all.add(new ReplicaSets(controls));
    all.add(new EndpointSlices(controls));
    all.add(new Jobs(controls));
    all.add(new CronJobs(controls));
    all.add(new Garbage(controls));
    all.add(new NodeLifecycle(controls));
    all.add(nodes);
    all.add(new Devices(controls, pools));
    all.add(new SystemPods(controls));
    all.add(new Scheduler(controls));
    for (var step : Kubelet.Step.values()) {
      all.add(new Kubelet(controls, step));
    }
    all.add(endings);
    return List.copyOf(all);
  }

  /// Put in what every cluster begins with.
  void bootstrap(ClusterRecord facts) {
    new Bootstrap(controls).run();
    facts.pools().fieldNames().forEachRemaining(nodes::resize);
  }

  void resize(String pool) {
    nodes.resize(pool);
  }

  void forget() {
    objects.all().forEach(stored -> objects.remove(stored.key()));
    controls.work().forget();
    tasks.forget();
  }

  /// Describe the container of a task; empty when its pod is gone.
  Optional<Container> describe(Tasks.Task task) {
    return descriptions.of(task.run());
  }

  /// Keep what came of a task, and let its container end.
  ///
  /// @param worked empty where nobody knew what to do
  void worked(Tasks.Task task, Optional<Worked> worked) {
    var now = controls.identity().instant();
    tasks.finish(task, worked.map(came -> new Tasks.Outcome(came.exitCode(), came.log(), now)));
    endings.worked(task);
  }

  Response serve(Request request) {
    return server.serve(request);
  }

  /// Let a controller look at what it is woken for.
  void work(String controller, String what) {
    var name = controls.work().begin(controller, what);
    for (var each : controllers) {
      if (each.name().equals(controller)) {
        try {
          each.reconcile(name);
        } catch (Refusal refusal) {
          // Whatever stands in the way wakes the controller again when it changes.
          return;
        }
      }
    }
  }

  void apply(String manager, String manifest) {
    var config = Json.parse(manifest);
    var resource = resource(Json.text(config, "apiVersion"), Json.text(config, "kind"));
    var key =
        key(
            resource,
            Json.text(config, "metadata", "namespace"),
            Json.text(config, "metadata", "name"));
    try {
      controls.writes().apply(key, resource, config, WriteOptions.of(manager));
      if (resource.kind().equals(DEFINITION)) {
        new Definitions(controls).reconcile(key.name());
      }
    } catch (Refusal refusal) {
      throw new IllegalStateException(
          "Refused: " + refusal.getMessage() + ". This is a bug in Drydock.", refusal);
    }
  }

  void remove(String apiVersion, String kind, String namespace, String name) {
    find(apiVersion, kind, namespace, name)
        .ifPresent(stored -> {
          try {
            controls.delete(resource(apiVersion, kind), stored);
          } catch (Refusal refusal) {
            throw new IllegalStateException(
                "Refused: " + refusal.getMessage() + ". This is a bug in Drydock.", refusal);
          }
        });
  }

  /// Write a service again as it is.
  void touch(String namespace, String service) {
    find("v1", "Service", namespace, service)
        .ifPresent(stored -> objects.put(stored.key(), stored.copy()));
  }

  /// Return an object as clients see it.
  Optional<ObjectNode> read(String apiVersion, String kind, String namespace, String name) {
    return find(apiVersion, kind, namespace, name).map(Stored::object).map(views::whole);
  }

  private Optional<Stored> find(String apiVersion, String kind, String namespace, String name) {
    return catalogue
        .ofKind(GroupVersion.parse(apiVersion), kind)
        .flatMap(resource -> objects.find(key(resource, namespace, name)));
  }

  List<ObjectNode> list(String apiVersion, String kind, String namespace) {
    return catalogue
        .ofKind(GroupVersion.parse(apiVersion), kind)
        .map(resource -> objects.list(resource.served().group(), resource.name(), namespace))
        .orElse(List.of())
        .stream()
        .map(Stored::object)
        .map(views::whole)
        .toList();
  }

  /// Count how many more pods of a Deployment the nodes have room for, up to `most`.
  int room(String namespace, String deployment, int most) {
    return find("apps/v1", "Deployment", namespace, deployment)
        .map(found -> Json.at(found.object(), "spec", "template"))
        .map(template -> new Room(objects, controls.index()).count(template, most))
        .orElse(0);
  }

  private JsonNode schema(ApiResource resource) {
    return CustomSchema.of(objects, resource).orElseGet(MissingNode::getInstance);
  }

  private JsonNode columns(ApiResource resource) {
    return CustomSchema.columns(objects, resource);
  }

  private ApiResource resource(String apiVersion, String kind) {
    return catalogue
        .ofKind(GroupVersion.parse(apiVersion), kind)
        .orElseThrow(() ->
            new IllegalStateException(
                "No kind " + apiVersion + " " + kind + ". This is a bug in Drydock."));
  }

  private static Key key(ApiResource resource, String namespace, String name) {
    var place = resource.namespaced() ? namespace : "";
    return new Key(resource.served().group(), resource.name(), place, name);
  }
}
