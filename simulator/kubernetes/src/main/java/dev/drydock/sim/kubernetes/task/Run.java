package dev.drydock.sim.kubernetes.task;

import dev.drydock.sim.kubernetes.store.Key;

/// One run of one container: from its start to its end.
///
/// @param uid the pod's
/// @param number how many there were before it
public record Run(String uid, Key pod, String container, int number) {
  public String text() {
    return uid + " " + pod.text() + " " + container + " " + number;
  }

  /// Read the text form.
  public static Run parse(String text) {
    var parts = text.split(" ", -1);
    return new Run(parts[0], Key.parse(parts[1]), parts[2], Integer.parseInt(parts[3]));
  }
}
