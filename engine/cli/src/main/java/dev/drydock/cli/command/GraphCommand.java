package dev.drydock.cli.command;

import dev.drydock.cli.run.Drawings;
import dev.drydock.cli.run.SavedPlans;
import dev.drydock.core.graph.GraphFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock graph`.
@Command(
    name = "graph",
    description = "Draw what a spec wants and what needs what; or a plan's steps.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock graph examples/quickstart",
      "  drydock graph --objects --format dot | dot -Tsvg > objects.svg",
      "  drydock graph --plan --simulator --format mermaid",
      "  drydock graph fraud.plan"
    })
public final class GraphCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec self;

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, dot, mermaid or json (default: ${DEFAULT-VALUE}).")
  private String format = "text";

  @Option(names = "--objects", description = "Draw objects instead of resources.")
  private boolean objects;

  @Option(names = "--plan", description = "Draw the steps of the plan, the longest chain marked.")
  private boolean plan;

  @Override
  public Integer call() {
    require(!objects || !plan, "--objects and --plan exclude each other");
    var request = spec.request(root, Integer.MAX_VALUE, false);
    if (SavedPlans.isPlan(request.path())) {
      require(!objects, "A plan file has steps alone; --objects draws a spec");
      return Drawings.saved(root.console(), request, format());
    }
    var of = plan ? Drawings.Of.PLAN : objects ? Drawings.Of.OBJECTS : Drawings.Of.RESOURCES;
    return Drawings.draw(root.console(), request, of, format());
  }

  private GraphFormat format() {
    return Arrays.stream(GraphFormat.values())
        .filter(one -> word(one).equals(format))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                "--format is one of "
                    + Arrays.stream(GraphFormat.values())
                        .map(GraphCommand::word)
                        .collect(Collectors.joining(", "))));
  }

  private static String word(GraphFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private void require(boolean met, String otherwise) {
    if (!met) {
      throw wrong(otherwise);
    }
  }

  private ParameterException wrong(String how) {
    return new ParameterException(Objects.requireNonNull(self).commandLine(), how);
  }
}
