package dev.drydock.cli.sim;

import dev.drydock.cli.run.Simulators;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which server is meant.
final class ServerOptions {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the world is kept. Default: ${DEFAULT-VALUE}",
      defaultValue = ".drydock/simulator")
  private Path directory = Path.of(".drydock", "simulator");

  Path directory() {
    return directory;
  }

  Simulators.Which which(SimCommand sim) {
    return new Simulators.Which(sim.root().simulator(), directory, sim.root().noColor());
  }
}
