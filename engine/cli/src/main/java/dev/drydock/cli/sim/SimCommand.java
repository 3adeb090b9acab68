package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `drydock sim`: what its commands have in common.
@Command(
    name = "sim",
    description = "Serve the simulator to any client, and look after it.",
    subcommands = {
      UpCommand.class,
      EnvCommand.class,
      KubeconfigCommand.class,
      SimTokenCommand.class,
      StatusCommand.class,
      AdvanceCommand.class,
      TrafficCommand.class,
      FaultCommand.class,
      ResetCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock sim up",
      "  eval \"$(drydock sim env)\"",
      "  drydock apply examples/quickstart --simulator=$DRYDOCK_SIMULATOR",
      "  drydock sim traffic examples/quickstart scoring --rate 80 --duration 60s"
    })
public final class SimCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private final RootCommand root;

  public SimCommand(RootCommand root) {
    this.root = root;
  }

  RootCommand root() {
    return root;
  }

  @Override
  public void run() {
    var here = Objects.requireNonNull(spec);
    throw new ParameterException(here.commandLine(), "A command is needed");
  }
}
