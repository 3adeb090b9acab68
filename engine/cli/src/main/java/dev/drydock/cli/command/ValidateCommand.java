package dev.drydock.cli.command;

import dev.drydock.cli.run.Runs;
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
      "  drydock validate --format json examples/quickstart"
    })
public final class ValidateCommand implements Callable<Integer> {
  /// How diagnostics are printed.
  enum Format {
    text,
    json
  }

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Override
  public Integer call() {
    return Runs.validate(root.console(), spec.request(root, 1, false), format == Format.json);
  }
}
