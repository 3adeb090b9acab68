package dev.drydock.app;

import dev.drydock.sim.platform.PlainCluster;
import dev.drydock.specs.model.SimulatedCluster;
import dev.drydock.specs.model.Spec;
import java.util.function.Consumer;

/// Puts the plain clusters that a spec declares into a simulated world before it is looked at. A
/// cluster that leaves the spec stays in the world, as a cluster does that somebody else made.
record PlainClusters(Consumer<PlainCluster> world) implements Consumer<Spec> {
  @Override
  public void accept(Spec spec) {
    spec.simulated().stream().map(PlainClusters::cluster).forEach(world);
  }

  private static PlainCluster cluster(SimulatedCluster declared) {
    return new PlainCluster(
        declared.name(), declared.nodes(), declared.vmSize(), declared.extendedResources());
  }
}
