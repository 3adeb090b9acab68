package dev.drydock.spi;

import dev.drydock.spi.object.LiveObject;
import java.time.Duration;

/// How far a write has come.
public sealed interface Progress {
  /// The object is as asked; `live` was read from the service after the write.
  record Done(LiveObject live) implements Progress {}

  /// The object is gone, or was not there.
  record Gone() implements Progress {}

  /// The service works on it: ask by `handle` after `duration`.
  ///
  /// @param note what it waits for, in a few words for the terminal; may be empty
  record Waiting(Duration duration, Handle handle, String note) implements Progress {}

  record Failed(ProviderFault fault) implements Progress {}
}
