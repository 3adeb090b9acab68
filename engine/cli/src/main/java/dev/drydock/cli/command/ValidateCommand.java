package dev.drydock.cli.command;

import dev.drydock.cli.run.Runs;
import dev.drydock.cli.validate.ValidateFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock validate`.
@Command(
    name = "validate",
    description = "Check a spec offline: all its faults in one run.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock validate examples/quickstart",
      "  drydock validate --format github examples/quickstart",
      "  drydock validate --format sarif examples/quickstart > drydock.sarif"
    })
public final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ValidateFormat format = ValidateFormat.text;

  @Override
  public Integer call() {
    return Runs.validate(root.console(), spec.request(root, 1, false), format);
  }
}
