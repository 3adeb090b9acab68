package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock sim token`.
@Command(
    name = "token",
    description = "Print a bearer token for Resource Manager, of a caller other than Drydock.",
    footerHeading = "%nExamples:%n",
    footer =
        "  curl -H \"Authorization: Bearer $(drydock sim token)\""
            + " $DRYDOCK_SIMULATOR/subscriptions?api-version=2022-12-01%n"
            + "  drydock sim token --as maria@example.com")
final class SimTokenCommand implements Callable<Integer> {
  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description =
          "Whose token: a user (maria@example.com), an application's client id, or the resource id"
              + " of a managed identity. Default: a guest application.")
  private Optional<String> who = Optional.empty();

  @Override
  public Integer call() {
    return Simulators.token(sim.root().console(), server.which(sim), who);
  }
}
