package dev.drydock.sim.platform.serving;

import dev.drydock.sim.router.Credential;
import dev.drydock.sim.router.config.EndpointConfig;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One endpoint that a router is to serve.
///
/// @param secrets by the names that the configuration uses
record ServedPart(
    EndpointConfig endpoint, SortedMap<String, Credential> secrets, List<Crew> crews) {
  ServedPart {
    secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    crews = List.copyOf(crews);
  }
}
