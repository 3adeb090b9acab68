package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `drydock sim env`.
@Command(
    name = "env",
    description = "Print what clients need to find the server, as exports for a shell.",
    footerHeading = "%nExamples:%n",
    footer = "  eval \"$(drydock sim env)\"")
final class EnvCommand implements Callable<Integer> {
  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    return Simulators.env(sim.root().console(), server.which(sim));
  }
}
