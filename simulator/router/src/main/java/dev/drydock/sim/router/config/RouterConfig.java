package dev.drydock.sim.router.config;

import java.util.List;

/// The endpoints that a router serves.
///
/// @param revision tells one configuration from another; the router reports which one it runs
public record RouterConfig(String revision, List<EndpointConfig> endpoints) {
  /// What a router serves before it is told anything.
  public static final RouterConfig EMPTY = new RouterConfig("", List.of());

  public RouterConfig {
    endpoints = List.copyOf(endpoints);
  }
}
