package dev.drydock.app;

/// What serves endpoints while it is open.
public interface Stage extends AutoCloseable {
  /// Something else serves, or nothing.
  Stage NONE = () -> {};

  @Override
  void close();
}
