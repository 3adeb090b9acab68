package dev.drydock.sim.kubernetes.batch;

import dev.drydock.sim.kubernetes.control.Work;
import dev.drydock.sim.kubernetes.store.Key;
import java.time.Instant;

/// Names what a controller is woken for at an instant, so that a second instant is a second event.
final class Due {
  private Due() {}

  static void at(Work work, Instant instant, String controller, Key key) {
    work.at(instant, controller, key.text() + "@" + instant);
  }

  /// Return the text of the key that a name is about.
  static String target(String name) {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }
}
