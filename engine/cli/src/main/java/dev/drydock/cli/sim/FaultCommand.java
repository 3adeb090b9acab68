package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.Objects;
import java.util.Optional;
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

/// `drydock sim fault`.
@Command(
    name = "fault",
    description = {
      "Let the served world misbehave by a profile, or say by which it does. The profiles are none,"
          + " throttled, busy, flaky, slow, stale, dropping, meddled and storm."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock sim fault flaky",
      "  drydock sim fault mine.json",
      "  drydock sim fault --off"
    })
final class FaultCommand implements Callable<Integer> {
  private static final String NONE = "none";

  @Spec private @Nullable CommandSpec self;

  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROFILE",
      description = "The name of a profile, or a file that holds one as JSON.")
  private @Nullable String profile;

  @Option(names = "--off", description = "Let it behave again.")
  private boolean off;

  @Override
  public Integer call() {
    if (off && profile != null) {
      throw new ParameterException(
          Objects.requireNonNull(self).commandLine(), "--off goes without a profile");
    }
    var wanted = off ? Optional.of(NONE) : Optional.ofNullable(profile);
    return Simulators.fault(sim.root().console(), server.which(sim), wanted);
  }
}
