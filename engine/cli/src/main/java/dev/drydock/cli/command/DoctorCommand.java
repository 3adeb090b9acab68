package dev.drydock.cli.command;

import dev.drydock.cli.run.Doctors;
import dev.drydock.cli.run.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock doctor`.
@Command(
    name = "doctor",
    description =
        "Say which JDK, credential, cluster and world an apply would use; change nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  drydock doctor examples/quickstart --simulator", "  drydock doctor --json"})
public final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    var request = spec.request(root, Integer.MAX_VALUE, false);
    return Doctors.examine(root.console(), request, Version.text(), json);
  }
}
