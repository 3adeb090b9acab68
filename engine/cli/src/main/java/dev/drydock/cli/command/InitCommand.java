package dev.drydock.cli.command;

import dev.drydock.cli.init.Init;
import dev.drydock.cli.init.Wish;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `drydock init`.
@Command(
    name = "init",
    description = "Write a first spec that plans and applies on the simulator.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock init fraud",
      "  drydock init fraud --form yaml",
      "  drydock init lab --runtime kubernetes --name digits"
    })
public final class InitCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to write it; made when it is missing (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of(".");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The stack's name; the directory's when not given.")
  private @Nullable String name;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "hcl",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Wish.Form form = Wish.Form.hcl;

  @Option(
      names = "--runtime",
      paramLabel = "RUNTIME",
      defaultValue = "azureml",
      description =
          "What runs the endpoint: Azure ML on a cluster of its own, or Drydock on any Kubernetes"
              + " cluster. One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Wish.Runtime runtime = Wish.Runtime.azureml;

  @Override
  public Integer call() {
    var wish = new Wish(directory, Optional.ofNullable(name), form, runtime);
    return Init.run(root.console(), root.noColor(), wish);
  }
}
