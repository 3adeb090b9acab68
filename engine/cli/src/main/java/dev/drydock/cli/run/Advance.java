package dev.drydock.cli.run;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.pod.Inside;
import dev.drydock.app.served.Passed;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Durations;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.specs.diagnostic.Code;
import java.nio.file.Path;
import java.time.Duration;

/// What `drydock sim advance` does.
public final class Advance {
  private Advance() {}

  /// Let time pass, and tell what happened.
  ///
  /// @param last how many lines to print at most
  public static int run(Console console, Simulators.Which asked, Duration by, int last) {
    var which =
        asked
            .address()
            .filter(named -> !named.isEmpty() && !named.contains("://"))
            .map(directory -> asked.in(Path.of(directory)))
            .orElse(asked);
    return Simulators.guarded(
        console,
        which,
        () -> {
          var passed =
              Simulators.isServed(console, which)
                  ? Simulators.reach(console, which, simulator -> simulator.advance(by))
                  : embedded(console, which, by);
          Simulators.print(console, text(passed, by, last));
          return ExitCode.DONE;
        });
  }

  private static Passed embedded(Console console, Simulators.Which which, Duration by) {
    if (!EmbeddedWorld.isIn(which.directory())) {
      throw Simulators.fault(
          Code.DRY0920,
          "There is no simulated world in "
              + which.directory()
              + ". A world begins when something is applied to it:\n\n"
              + "    drydock apply PATH --simulator\n"
              + "    drydock sim advance 1h PATH");
    }
    try (var platform = EmbeddedWorld.open(which.directory())) {
      var around = Inside.of(platform, EmbeddedWorld.SEED);
      platform.employ(new PodWork(console.berth().program(), around));
      var before = platform.now();
      platform.advanceTo(before.plus(by));
      return new Passed(platform.now(), platform.happened(before));
    }
  }

  private static String text(Passed passed, Duration by, int last) {
    var lines = passed.happened();
    int skipped = Math.max(0, lines.size() - last);
    var text = new StringBuilder();
    if (skipped > 0) {
      text.append("(").append(skipped).append(" earlier; --last shows more)\n");
    }
    lines.subList(skipped, lines.size()).forEach(line -> text.append(line).append('\n'));
    return text.append(Durations.text(by))
        .append(" passed. It is ")
        .append(passed.time())
        .append(".\n")
        .toString();
  }
}
