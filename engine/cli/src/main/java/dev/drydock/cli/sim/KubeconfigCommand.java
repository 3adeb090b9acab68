package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `drydock sim kubeconfig`.
@Command(
    name = "kubeconfig",
    description = "Print an administrator's kubeconfig of a cluster of the served world.",
    footerHeading = "%nExamples:%n",
    footer = "  drydock sim kubeconfig serving > serving.yaml")
final class KubeconfigCommand implements Callable<Integer> {
  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(index = "0", paramLabel = "CLUSTER", description = "The name of a cluster.")
  private String cluster = "";

  @Override
  public Integer call() {
    return Simulators.kubeconfig(sim.root().console(), server.which(sim), cluster);
  }
}
