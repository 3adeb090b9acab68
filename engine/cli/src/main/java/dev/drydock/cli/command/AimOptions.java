package dev.drydock.cli.command;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a plan is for, and which part of the stack it is about.
public final class AimOptions {
  @Mixin private final PartOptions part = new PartOptions();

  @Option(
      names = "--replace",
      paramLabel = "ADDRESS",
      description =
          "Delete the objects of this resource and make them anew, though nothing forces it. May be"
              + " repeated.")
  private final List<String> replaced = new ArrayList<>();

  @Option(names = "--destroy", description = "Delete all that the stack owns.")
  private boolean destroy;

  @Option(
      names = "--refresh-only",
      description =
          "Accept the live state: marks remember it as it is, and nothing else is written. What"
              + " differs from the spec is planned the next time.")
  private boolean refresh;

  PlanRequest request() {
    if (destroy && refresh) {
      throw part.misuse("--destroy and --refresh-only exclude each other");
    }
    if (!replaced.isEmpty() && (destroy || refresh)) {
      throw part.misuse(
          "--replace and " + (destroy ? "--destroy" : "--refresh-only") + " exclude each other");
    }
    return part.request(intent(), replaced);
  }

  private Intent intent() {
    if (destroy) {
      return Intent.DESTROY;
    }
    return refresh ? Intent.REFRESH : Intent.APPLY;
  }
}
