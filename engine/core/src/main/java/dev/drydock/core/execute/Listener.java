package dev.drydock.core.execute;

/// Hears what happens while a plan is applied; called on the executor's own thread, in order.
@FunctionalInterface
public interface Listener {
  void on(Event event);
}
