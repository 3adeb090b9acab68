package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Simulators;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock sim up`.
@Command(
    name = "up",
    description = "Serve the simulated world on this machine until Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock sim up",
      "  drydock sim up --port 8443 --time-scale 1 --ready-file ready.env"
    })
final class UpCommand implements Callable<Integer> {
  private static final int PORT_MAX = 65_535;

  @Spec private @Nullable CommandSpec self;

  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "The port of 127.0.0.1. Default: the one that this world had before, else any that is"
              + " free.")
  private int port;

  @Option(
      names = "--time-scale",
      paramLabel = "TIMES",
      defaultValue = "600",
      description =
          "How many times faster the world does what it does by itself; 1 is real time."
              + " Default: ${DEFAULT-VALUE}")
  private double timeScale = 600;

  @Option(
      names = "--ready-file",
      paramLabel = "FILE",
      description = "Write what clients need, as exports for a shell, once it serves.")
  private @Nullable Path readyFile;

  @Option(
      names = "--faults",
      paramLabel = "PROFILE",
      description = "How the world misbehaves: the name of a profile, or a file that holds one.")
  private @Nullable String faults;

  @Override
  public Integer call() {
    if (port < 0 || port > PORT_MAX || !(timeScale >= 1)) {
      throw new ParameterException(
          Objects.requireNonNull(self).commandLine(),
          timeScale >= 1 ? "--port is 0 to 65535" : "--time-scale is at least 1");
    }
    return Simulators.up(
        sim.root().console(),
        server.which(sim),
        new Simulators.Up(
            port, timeScale, Optional.ofNullable(readyFile), Optional.ofNullable(faults)));
  }
}
