package dev.drydock.cli.sim;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.console.Durations;
import dev.drydock.cli.run.Advance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock sim advance`.
@Command(
    name = "advance",
    description = {
      "Let time pass in the simulated world, and print what its components did: jobs run when they"
          + " are due.",
      "The world is the one that a server serves, if there is one; else the one of DIR, or beside"
          + " the spec of PATH."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock sim advance 1h examples/drift-cronjob",
      "  drydock sim advance 1d --dir .drydock/simulator --last 20"
    })
final class AdvanceCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofDays(366);

  @Spec private @Nullable CommandSpec self;

  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(
      index = "0",
      paramLabel = "DURATION",
      description = "By how much: 90s, 30m, 36h, 7d; at most 366d.")
  private String duration = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "A spec whose world is meant, instead of that of DIR.")
  private @Nullable Path path;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "50",
      description = "Print at most the last N lines (default: ${DEFAULT-VALUE}).")
  private int last = 50;

  @Override
  public Integer call() {
    var by = Durations.parse(duration).filter(length -> length.compareTo(LONGEST) <= 0);
    if (by.isEmpty() || last < 0) {
      throw new ParameterException(
          Objects.requireNonNull(self).commandLine(),
          by.isEmpty()
              ? "DURATION is of the form 90s, 30m, 36h or 7d, and at most 366d"
              : "--last is at least 0");
    }
    var which = server.which(sim);
    return Advance.run(
        sim.root().console(),
        path == null ? which : which.in(EmbeddedWorld.beside(path)),
        by.get(),
        last);
  }
}
