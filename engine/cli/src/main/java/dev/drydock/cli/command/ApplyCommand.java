package dev.drydock.cli.command;

import dev.drydock.cli.run.Runs;
import dev.drydock.cli.run.SavedPlans;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `drydock apply`.
@Command(
    name = "apply",
    description =
        "Plan, ask, and make the live state what the spec says; or apply a saved plan, unasked.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock apply examples/quickstart --simulator",
      "  drydock apply --target version.scoring.green",
      "  drydock apply --refresh-only",
      "  drydock apply --auto-approve --var-file production.hcl",
      "  drydock apply fraud.plan --json"
    })
public final class ApplyCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Mixin private final WriteOptions write = new WriteOptions();

  @Mixin private final AimOptions aim = new AimOptions();

  @Override
  public Integer call() {
    var request = spec.request(root, write.concurrency(), write.autoApprove());
    return SavedPlans.isPlan(request.path())
        ? SavedPlans.apply(root.console(), request, write.json())
        : Runs.apply(root.console(), request, aim.request(), write.json());
  }
}
