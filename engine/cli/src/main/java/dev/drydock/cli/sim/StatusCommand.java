package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock sim status`.
@Command(
    name = "status",
    description = "Tell what is served, and how far its world is.",
    footerHeading = "%nExamples:%n",
    footer = {"  drydock sim status", "  drydock sim status --json"})
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return Simulators.status(sim.root().console(), server.which(sim), json);
  }
}
