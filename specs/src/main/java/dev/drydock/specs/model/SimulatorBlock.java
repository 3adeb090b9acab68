package dev.drydock.specs.model;

import java.util.List;

/// The `simulator` block: the spec is about the simulated world.
///
/// @param clusters plain clusters of that world, by name
public record SimulatorBlock(List<SimulatedCluster> clusters) {
  public SimulatorBlock {
    clusters = List.copyOf(clusters);
  }
}
