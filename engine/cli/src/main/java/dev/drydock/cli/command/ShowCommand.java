package dev.drydock.cli.command;

import dev.drydock.cli.run.SavedPlans;
import dev.drydock.cli.run.Shows;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock show`.
@Command(
    name = "show",
    description = "Show a saved plan, or what is live of a spec.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock show fraud.plan",
      "  drydock show fraud.plan --json",
      "  drydock show examples/quickstart --simulator"
    })
public final class ShowCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    var request = spec.request(root, Integer.MAX_VALUE, false);
    return SavedPlans.isPlan(request.path())
        ? SavedPlans.show(root.console(), request, json)
        : Shows.show(root.console(), request, json);
  }
}
