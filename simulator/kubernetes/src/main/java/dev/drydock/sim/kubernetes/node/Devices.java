package dev.drydock.sim.kubernetes.node;

import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.world.size.VmSizes;
import java.util.Optional;
import java.util.function.Function;

/// Announces a node's GPUs and other devices, some time after it joined.
public final class Devices implements Controller {
  private final Controls controls;
  private final Function<String, Optional<Pool>> pools;

  /// @param pools finds a pool's shape by name, as the cluster has it now
  public Devices(Controls controls, Function<String, Optional<Pool>> pools) {
    this.controls = controls;
    this.pools = pools;
  }

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public void changed(ObjectTable.Change change) {}

  @Override
  public void reconcile(String name) throws Refusal {
    var node = controls.objects().find(new Key("", "nodes", "", name)).orElse(null);
    if (node == null) {
      return;
    }
    var pool = pools.apply(Json.text(node.object(), "metadata", "labels", NodePools.POOL_LABEL));
    var size = pool.flatMap(shape -> VmSizes.find(shape.vmSize()));
    if (pool.isPresent() && size.isPresent()) {
      NodePools.announce(controls, node, pool.get(), size.get());
    }
  }
}
