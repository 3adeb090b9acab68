package dev.drydock.cli.run;

import dev.drydock.cli.console.Durations;
import dev.drydock.core.execute.Outcome;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The sentences in which a run ends.
final class Words {
  private Words() {}

  static String verb(Intent intent) {
    return switch (intent) {
      case APPLY -> "apply";
      case REFRESH -> "apply";
      case DESTROY -> "destroy";
    };
  }

  /// Return the flags that ask for the same plan.
  static String flags(PlanRequest wanted) {
    var selection = wanted.selection();
    var flags = new ArrayList<String>();
    selection.targets().forEach(address -> flags.add("--target " + address));
    selection.excluded().forEach(address -> flags.add("--exclude " + address));
    selection.replaced().forEach(address -> flags.add("--replace " + address));
    if (wanted.intent() == Intent.REFRESH) {
      flags.add("--refresh-only");
    }
    return String.join(" ", flags);
  }

  /// Return a command on the same spec and world, to copy.
  ///
  /// @param more what follows the path; may be empty
  static String command(String verb, Request request, String more) {
    var simulator =
        request.simulator().map(where -> " --simulator" + (where.isEmpty() ? "" : "=" + where));
    return "drydock "
        + verb
        + " "
        + request.path()
        + (more.isEmpty() ? "" : " " + more)
        + simulator.orElse("");
  }

  static String resources(List<Resource> resources) {
    return resources.size() == 1 ? "1 resource" : resources.size() + " resources";
  }

  /// Count errors and warnings: `2 errors, 1 warning.`
  static String faults(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(one -> one.code().stops()).count();
    long warnings = diagnostics.size() - errors;
    return (errors == 1 ? "1 error" : errors + " errors")
        + (warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings")
        + ".";
  }

  /// Say what was done: by the plan when all of it was, else by the steps that were.
  static String ending(Plan plan, Report report, boolean simulated) {
    var took = Durations.text(report.took()) + (simulated ? " of simulated time" : "");
    var begin =
        switch (report.ending()) {
          case NOTHING_TO_DO, DONE -> begun(plan.intent());
          case PARTLY -> "Partly " + begun(plan.intent()).toLowerCase(Locale.ROOT);
          case FAILED -> "Nothing was done";
        };
    return begin + ": " + counts(plan, report) + " in " + took + ".";
  }

  private static String begun(Intent intent) {
    return switch (intent) {
      case APPLY -> "Applied";
      case DESTROY -> "Destroyed";
      case REFRESH -> "Refreshed";
    };
  }

  private static String counts(Plan plan, Report report) {
    if (report.ending() == Report.Ending.DONE) {
      var summary = plan.summary();
      var forgotten = summary.forget() == 0 ? "" : ", " + summary.forget() + " forgotten";
      var imported = summary.imported() == 0 ? "" : summary.imported() + " imported, ";
      return imported
          + summary.add()
          + " added, "
          + summary.change()
          + " changed, "
          + summary.destroy()
          + " destroyed"
          + forgotten;
    }
    return done(report, "create")
        + " added, "
        + done(report, "update")
        + " changed, "
        + done(report, "delete")
        + " destroyed, "
        + count(report, Outcome.Failed.class)
        + " failed, "
        + abandoned(report)
        + count(report, Outcome.Skipped.class)
        + " skipped";
  }

  private static String abandoned(Report report) {
    long abandoned = count(report, Outcome.Abandoned.class);
    return abandoned == 0 ? "" : abandoned + " abandoned, ";
  }

  private static long count(Report report, Class<? extends Outcome> sort) {
    return report.outcomes().values().stream().filter(sort::isInstance).count();
  }

  private static long done(Report report, String verb) {
    return report.outcomes().entrySet().stream()
        .filter(one -> one.getValue() instanceof Outcome.Done)
        .map(Map.Entry::getKey)
        .map(Step::verb)
        .filter(verb::equals)
        .count();
  }
}
