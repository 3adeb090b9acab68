package dev.drydock.sim.wire;

/// Something that answers requests.
@FunctionalInterface
public interface Service {
  Response serve(Request request);
}
