package dev.drydock.app.served;

import java.time.Instant;
import java.util.List;

/// What happened while time passed in a simulated world.
///
/// @param time what it is now there
/// @param happened a line for each event of a cluster's component, oldest first
public record Passed(Instant time, List<String> happened) {
  public Passed {
    happened = List.copyOf(happened);
  }
}
