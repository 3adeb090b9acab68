package dev.drydock.app.pod;

import dev.drydock.app.Drydock;
import dev.drydock.app.door.KubeconfigFiles;
import dev.drydock.app.served.Authorities;
import dev.drydock.app.served.Exports;
import dev.drydock.app.served.Simulator;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.work.Container;
import dev.drydock.spi.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Opens the world that a run is inside of: what a pod takes for the real one.
@FunctionalInterface
public interface Inside {
  /// Return a Drydock that works there.
  Drydock open(Drydock.Settings settings);

  /// Finds the world around a container.
  @FunctionalInterface
  interface World {
    /// @param root where the pod's files are
    /// @param stopped whether the pod was stopped
    Inside around(Container container, Path root, BooleanSupplier stopped);
  }

  /// Return the world of a platform in this process.
  ///
  /// @param seed of the chance of whatever runs in its pods
  static World of(SimulatedPlatform platform, long seed) {
    return (container, root, stopped) ->
        settings -> {
          var host = platform.clusterHost(container.pod().cluster()).orElse("nowhere.invalid");
          var inside = in(settings, container, "https://" + host, stopped);
          return Drydock.within(platform, seed, inside, files(inside, root));
        };
  }

  /// Return the world that some process serves.
  static World of(Exports served) {
    return (container, root, stopped) ->
        settings -> {
          var authorities = Authorities.of(Optional.of(served.certificate()), List.of());
          var simulator = Simulator.at(served.origin(), authorities);
          var base = served.origin() + "/kubernetes/" + container.pod().cluster();
          var inside = in(settings, container, base, stopped);
          return Drydock.within(simulator, inside, files(inside, root));
        };
  }

  private static KubeconfigFiles files(Drydock.Settings settings, Path root) {
    return new KubeconfigFiles(settings.directory(), settings.environment(), root);
  }

  private static Drydock.Settings in(
      Drydock.Settings settings, Container container, String base, BooleanSupplier stopped) {
    var hosts = PodNetwork.hosts(container.environment());
    UnaryOperator<Transport> network =
        carrying -> new PodNetwork(settings.network().apply(carrying), hosts, base, stopped);
    return new Drydock.Settings(
        settings.directory(),
        settings.environment(),
        settings.concurrency(),
        settings.journal(),
        network);
  }
}
