package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.world.size.VmSize;
import dev.drydock.sim.world.size.VmSizes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lets nodes join one after another and leave, as their pools say.
public final class NodePools implements Controller {
  static final String POOL_LABEL = "kubernetes.azure.com/agentpool";
  private static final ApiResource NODES = Catalogue.builtIn("v1", "nodes");

  private final Controls controls;
  private final NodeDraft draft;
  private final Function<String, Optional<Pool>> pools;

  /// @param pools finds a pool's shape by name, as the cluster has it now
  public NodePools(Controls controls, NodeDraft draft, Function<String, Optional<Pool>> pools) {
    this.controls = controls;
    this.draft = draft;
    this.pools = pools;
  }

  @Override
  public String name() {
    return "join";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var node = change.before();
    if (change.key().of("", "nodes") && change.after() == null && node != null) {
      var pool = Json.text(node.object(), "metadata", "labels", POOL_LABEL);
      if (!pool.isEmpty()) {
        controls.work().soon(name(), pool);
      }
    }
  }

  /// Look at a pool again: its shape has changed.
  public void resize(String pool) {
    controls.work().soon(name(), pool);
  }

  @Override
  public void reconcile(String pool) throws Refusal {
    var shape = pools.apply(pool).orElse(null);
    var there = nodes(pool);
    int wanted = shape == null ? 0 : shape.nodes();
    for (int i = there.size() - 1; i >= wanted; i--) {
      controls.delete(NODES, there.get(i));
    }
    if (shape != null && there.size() < wanted) {
      join(shape);
      if (there.size() + 1 < wanted) {
        controls.work().soon(name(), pool);
      }
    }
  }

  private List<Stored> nodes(String pool) {
    return controls.objects().list("", "nodes", "").stream()
        .filter(node -> Json.text(node.object(), "metadata", "labels", POOL_LABEL).equals(pool))
        .toList();
  }

  private void join(Pool shape) throws Refusal {
    var size = VmSizes.find(shape.vmSize());
    if (size.isEmpty()) {
      return;
    }
    int index = 0;
    while (exists(draft.name(shape, index))) {
      index++;
    }
    var node = draft.node(shape, size.get(), draft.name(shape, index), place());
    var stored = controls.create(NODES, "", node, "kubelet");
    register(stored, size.get());
    if (!NodeFacts.devices(size.get(), shape.extendedResources()).isEmpty()) {
      controls.work().soon("devices", stored.key().name());
    }
  }

  private boolean exists(String name) {
    return controls.objects().find(new Key("", "nodes", "", name)).isPresent();
  }

  /// Return the lowest number that no node has, for its addresses.
  private int place() {
    var nodes = controls.objects().list("", "nodes", "");
    for (int i = 0; ; i++) {
      var address = NodeDraft.address(i);
      if (nodes.stream().noneMatch(node -> NodeDraft.addressOf(node.object()).equals(address))) {
        return i;
      }
    }
  }

  private void register(Stored node, VmSize size) throws Refusal {
    var next = node.copy();
    draft.status(next, size, controls.identity().now());
    controls.updateStatus(NODES, node, next, "kubelet");
  }

  /// The device plugins of a node have found its devices.
  static void announce(Controls controls, Stored node, Pool shape, VmSize size) throws Refusal {
    var next = node.copy();
    ObjectNode status = Json.ensure(next, "status");
    for (var device : NodeFacts.devices(size, shape.extendedResources()).entrySet()) {
      Json.ensure(status, "capacity").put(device.getKey(), device.getValue().toString());
      Json.ensure(status, "allocatable").put(device.getKey(), device.getValue().toString());
    }
    controls.updateStatus(NODES, node, next, "kubelet");
  }
}
