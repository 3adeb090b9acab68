package dev.drydock.sim.platform.serving;

import java.util.List;

/// What answers for one version.
///
/// @param replicas how many there are to be
/// @param ready the pods that answer now
record Crew(String endpoint, String version, int replicas, List<Pod> ready) {
  Crew {
    ready = List.copyOf(ready);
  }
}
