package dev.drydock.cli.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock sim`: what is done with the simulator itself.
@Command(
    name = "sim",
    description = "Work with the bundled simulator.",
    subcommands = TrafficCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = "  drydock sim traffic examples/quickstart scoring --rate 80 --duration 60s")
public final class SimCommand implements Runnable {
  @Spec private @Nullable CommandSpec self;

  @ParentCommand private RootCommand root = Parents.none();

  RootCommand root() {
    return root;
  }

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(self).commandLine(), "A command is needed");
  }
}
