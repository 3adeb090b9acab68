package dev.drydock.sim.platform.work;

import dev.drydock.sim.wire.work.Container;
import dev.drydock.sim.wire.work.Worked;
import java.util.Comparator;
import java.util.List;

/// Makes a log of what a container printed: no longer than it may be, and without its secrets.
final class Printed {
  /// In characters. A kubelet keeps more, but nobody reads it.
  private static final int LONGEST = 256 * 1024;

  /// What is shorter than this hides nothing and would be found everywhere.
  private static final int SHORTEST_SECRET = 6;

  private Printed() {}

  static Worked of(Container container, Worked worked) {
    return new Worked(worked.exitCode(), cut(without(worked.log(), container.secrets())));
  }

  /// Longer ones first: one may be part of another.
  private static String without(String log, List<String> secrets) {
    var lines =
        secrets.stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.length() >= SHORTEST_SECRET)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    var text = log;
    for (var line : lines) {
      text = text.replace(line, "(sensitive value)");
    }
    return text;
  }

  private static String cut(String log) {
    if (log.length() <= LONGEST) {
      return log;
    }
    int end = log.lastIndexOf('\n', LONGEST);
    var kept = log.substring(0, end < 0 ? LONGEST : end + 1);
    return kept + "simulated: the log is cut here after " + kept.length() + " characters\n";
  }
}
