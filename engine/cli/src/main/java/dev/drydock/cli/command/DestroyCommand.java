package dev.drydock.cli.command;

import dev.drydock.cli.run.Runs;
import dev.drydock.core.plan.Intent;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `drydock destroy`.
@Command(
    name = "destroy",
    description = "Plan, ask, and delete all that the stack owns.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock destroy examples/quickstart --simulator",
      "  drydock destroy --target endpoint.scoring",
      "  drydock destroy --auto-approve --var-file production.hcl"
    })
public final class DestroyCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Mixin private final WriteOptions write = new WriteOptions();

  @Mixin private final PartOptions part = new PartOptions();

  @Override
  public Integer call() {
    return Runs.apply(
        root.console(),
        spec.request(root, write.concurrency(), write.autoApprove()),
        part.request(Intent.DESTROY, List.of()),
        write.json());
  }
}
