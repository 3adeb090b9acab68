package dev.drydock.cli.command;

import dev.drydock.cli.run.Form;
import dev.drydock.cli.run.Runs;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock output`.
@Command(
    name = "output",
    description = "Print outputs as the live state tells them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock output examples/quickstart --simulator",
      "  drydock output examples/quickstart url --raw --simulator",
      "  drydock output --json"
    })
public final class OutputCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec self;

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "One output.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--raw", description = "Print the bare text of one output, for scripts.")
  private boolean raw;

  @Override
  public Integer call() {
    if (raw && (json || name == null)) {
      throw new ParameterException(
          Objects.requireNonNull(self).commandLine(),
          json ? "--raw and --json exclude each other" : "--raw needs PATH and NAME");
    }
    var form = raw ? Form.RAW : json ? Form.JSON : Form.TEXT;
    return Runs.output(
        root.console(),
        spec.request(root, Integer.MAX_VALUE, false),
        Optional.ofNullable(name),
        form);
  }
}
