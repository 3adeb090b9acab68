package dev.drydock.cli.run;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.validate.RepositoryPaths;
import dev.drydock.cli.validate.ValidateFormat;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.diagnostic.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// What each command does. The one way into the engine from the commands, so that no class of the
/// engine is loaded before one is called.
public final class Runs {
  private Runs() {}

  /// Check a spec and say what is wrong with it: to people, or in a form for programs.
  public static int validate(Console console, Request request, ValidateFormat format) {
    var session = new Session(console, request);
    var checked = session.check();
    var spec = checked.spec();
    if (format == ValidateFormat.text) {
      session.print(checked.diagnostics());
    }
    if (format != ValidateFormat.text || spec.isPresent()) {
      var paths = RepositoryPaths.of(Path.of(""), console.environment());
      var ending =
          spec.map(one -> "The spec is valid: " + Words.resources(one.resources()) + ".")
              .orElseGet(() -> "The spec is not valid: " + Words.faults(checked.diagnostics()));
      var verdict = new Verdict(checked.diagnostics(), checked.sources(), ending, paths::named);
      data(console, format.render(verdict));
    }
    return spec.isPresent() ? ExitCode.DONE : ExitCode.ERROR;
  }

  /// How a plan is shown.
  ///
  /// @param json whether it is one document for programs
  /// @param detailed whether the exit code tells that there are changes
  /// @param out where to keep the plan, if anywhere
  public record Shown(boolean json, boolean detailed, Optional<Path> out) {}

  /// Show what an apply would do.
  public static int plan(Console console, Request request, PlanRequest wanted, Shown shown) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var plan = drydock.plan(spec, wanted);
      session.print(plan.warnings());
      data(console, shown.json() ? PlanJson.render(plan) : PlanText.render(plan, session.style()));
      shown.out().ifPresent(file -> SavedPlans.write(session, drydock, spec, plan, file));
      return shown.detailed() && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
    });
  }

  /// Plan, ask, and apply.
  ///
  /// @param json whether what happens is told by events for programs
  public static int apply(Console console, Request request, PlanRequest wanted, boolean json) {
    var session = new Session(console, request);
    return (json ? session.telling() : session)
        .run((drydock, spec) -> {
          var plan = drydock.plan(spec, wanted);
          return Carrying.out(session, drydock, plan, true);
        });
  }

  /// Print outputs as the live state tells them.
  ///
  /// @param name one output, or empty for all
  public static int output(Console console, Request request, Optional<String> name, Form form) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var outputs = new Outputs(drydock.outputs(spec));
      data(console, name.isPresent() ? outputs.one(name.get(), form) : outputs.all(form));
      return ExitCode.DONE;
    });
  }

  private static void data(Console console, String text) {
    console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
