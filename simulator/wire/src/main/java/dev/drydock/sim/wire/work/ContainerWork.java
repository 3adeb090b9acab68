package dev.drydock.sim.wire.work;

import java.util.Optional;

/// Does what containers are there for.
@FunctionalInterface
public interface ContainerWork {
  /// Knows nothing of any container.
  ContainerWork NONE = _ -> Optional.empty();

  /// Do a container's work to its end; empty where nothing is known of such containers.
  Optional<Worked> work(Container container);
}
