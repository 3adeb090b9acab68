package dev.drydock.cli.command;

import dev.drydock.cli.run.Runs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `drydock plan`.
@Command(
    name = "plan",
    description = "Show what an apply would do; write nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock plan examples/quickstart --simulator",
      "  drydock plan --json --var subscription=00000000-0000-0000-0000-000000000000",
      "  drydock plan --target endpoint.scoring",
      "  drydock plan --replace version.scoring.blue",
      "  drydock plan --destroy --exclude workspace.fraud",
      "  drydock plan --out fraud.plan && drydock apply fraud.plan",
      "  drydock plan --detailed-exitcode || echo \"there is something to do\""
    })
public final class PlanCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Mixin private final AimOptions aim = new AimOptions();

  @Option(names = "--json", description = "Print the plan as one JSON document.")
  private boolean json;

  @Option(names = "--detailed-exitcode", description = "Exit with 2 when there are changes.")
  private boolean detailed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Keep the plan in FILE, for drydock apply FILE.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    return Runs.plan(
        root.console(),
        spec.request(root, Integer.MAX_VALUE, false),
        aim.request(),
        new Runs.Shown(json, detailed, Optional.ofNullable(out)));
  }
}
