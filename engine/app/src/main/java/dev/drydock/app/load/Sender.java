package dev.drydock.app.load;

/// Sends one request and waits for its answer. Safe on any thread.
@FunctionalInterface
public interface Sender {
  Shot send();
}
