package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `drydock sim reset`.
@Command(
    name = "reset",
    description = "Throw the served world away and begin anew, with the same seed.",
    footerHeading = "%nExamples:%n",
    footer = "  drydock sim reset")
final class ResetCommand implements Callable<Integer> {
  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    return Simulators.reset(sim.root().console(), server.which(sim));
  }
}
