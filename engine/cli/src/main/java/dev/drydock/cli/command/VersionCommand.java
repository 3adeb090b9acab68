package dev.drydock.cli.command;

import dev.drydock.cli.run.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `drydock version`.
@Command(
    name = "version",
    description = "Print the version of Drydock and of the Java that runs it.",
    footerHeading = "%nExamples:%n",
    footer = "  drydock version")
public final class VersionCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Override
  public Integer call() {
    var out = root.console().out();
    out.println("drydock " + Version.text());
    out.println("java " + Runtime.version());
    return 0;
  }
}
