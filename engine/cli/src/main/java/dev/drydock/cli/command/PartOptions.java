package dev.drydock.cli.command;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Selection;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which part of the stack a plan is about.
public final class PartOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--target",
      paramLabel = "ADDRESS",
      description =
          "Plan only this resource, what it needs, and what must change with it; an endpoint's"
              + " address means its versions, too. May be repeated.")
  private final List<String> targets = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "ADDRESS",
      description =
          "Plan neither this resource nor what needs it. May be repeated; not with --target.")
  private final List<String> excluded = new ArrayList<>();

  /// Return what is asked for.
  ///
  /// @param replaced addresses of what is to be made anew
  PlanRequest request(Intent intent, List<String> replaced) {
    if (!targets.isEmpty() && !excluded.isEmpty()) {
      throw misuse("--target and --exclude exclude each other");
    }
    return new PlanRequest(
        intent, new Selection(addresses(targets), addresses(excluded), addresses(replaced)));
  }

  ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private static List<Address> addresses(List<String> texts) {
    return texts.stream().map(Address::parse).distinct().toList();
  }
}
