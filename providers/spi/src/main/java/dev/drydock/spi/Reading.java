package dev.drydock.spi;

import dev.drydock.spi.object.LiveObject;

/// What a provider saw at one identity.
public sealed interface Reading {
  record Present(LiveObject live) implements Reading {}

  record Absent() implements Reading {}

  record Failed(ProviderFault fault) implements Reading {}
}
