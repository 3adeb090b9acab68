package dev.drydock.core.execute;

import dev.drydock.spi.History;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;

/// What an attempt brings back through a [Runner]; `ticket` tells whose it is.
public sealed interface Answer {
  int ticket();

  /// Somebody gives up waiting; nobody's ticket.
  record Abandoned() implements Answer {
    @Override
    public int ticket() {
      return -1;
    }
  }

  record Observed(int ticket, Observation observation) implements Answer {}

  record Recalled(int ticket, History history) implements Answer {}

  record Read(int ticket, Reading reading) implements Answer {}

  record Advanced(int ticket, Progress progress) implements Answer {}
}
