package dev.drydock.spi.object;

import dev.drydock.specs.value.Address;

/// A need: the objects of `role` at `address` come first. Resolved when every provider has lowered;
/// an edge to what nobody lowered holds nothing back.
public record Edge(Address address, Role role) {}
