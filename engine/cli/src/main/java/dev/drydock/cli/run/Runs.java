package dev.drydock.cli.run;

import dev.drydock.cli.console.Approval;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.console.ProgressLines;
import dev.drydock.cli.console.Screen;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.specs.diagnostic.DiagnosticJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What each command does. The one way into the engine from the commands, so that no class of the
/// engine is loaded before one is called.
public final class Runs {
  private Runs() {}

  /// Check a spec and say what is wrong with it.
  ///
  /// @param json whether the diagnostics are one document for programs
  public static int validate(Console console, Request request, boolean json) {
    var session = new Session(console, request);
    var checked = session.check();
    if (json) {
      data(console, new DiagnosticJson(checked.sources()).document(checked.diagnostics()));
    } else {
      session.print(checked.diagnostics());
      checked
          .spec()
          .ifPresent(spec ->
              data(console, "The spec is valid: " + Words.resources(spec.resources()) + ".\n"));
    }
    return checked.spec().isPresent() ? ExitCode.DONE : ExitCode.ERROR;
  }

  /// How a plan is shown.
  ///
  /// @param json whether it is one document for programs
  /// @param detailed whether the exit code tells that there are changes
  public record Shown(boolean json, boolean detailed) {}

  /// Show what an apply would do.
  public static int plan(Console console, Request request, PlanRequest wanted, Shown shown) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var plan = drydock.plan(spec, wanted);
      session.print(plan.warnings());
      data(console, shown.json() ? PlanJson.render(plan) : PlanText.render(plan, session.style()));
      return shown.detailed() && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
    });
  }

  /// Plan, ask, and apply.
  public static int apply(Console console, Request request, PlanRequest wanted) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var plan = drydock.plan(spec, wanted);
      session.print(plan.warnings());
      data(console, PlanText.render(plan, session.style()));
      if (!plan.isEmpty() && !approved(session, wanted)) {
        console.err().println("Nothing was changed.");
        return ExitCode.ERROR;
      }
      session.underWay(drydock);
      Report report;
      try (var screen = screen(session)) {
        report = drydock.apply(plan, new ProgressLines(screen, drydock.now()));
      }
      session.print(report.diagnostics());
      tell(session, plan, report);
      return exitCode(report);
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

  private static boolean approved(Session session, PlanRequest wanted) {
    var request = session.request();
    if (request.autoApprove()) {
      return true;
    }
    var question =
        switch (wanted.intent()) {
          case APPLY -> "Apply this plan?";
          case DESTROY -> "Destroy all that this plan names?";
          case REFRESH -> "Accept the live state, as this plan says?";
        };
    var command = Words.command(Words.verb(wanted.intent()), request, Words.flags(wanted));
    return Approval.given(session.console(), !request.noInput(), question, command);
  }

  private static Screen screen(Session session) {
    var console = session.console();
    return console.terminal() ? Screen.live(console.err()) : Screen.plain(console.err());
  }

  private static void tell(Session session, Plan plan, Report report) {
    var console = session.console();
    if (report.ending() != Report.Ending.NOTHING_TO_DO) {
      console.err().println();
      var simulated = session.request().virtual();
      console.err().println(Words.ending(plan, report, simulated));
    }
    if (plan.intent() == Intent.APPLY && !report.outputs().isEmpty()) {
      data(console, "\nOutputs:\n\n" + new Outputs(report.outputs()).all(Form.TEXT));
    }
  }

  private static int exitCode(Report report) {
    return switch (report.ending()) {
      case NOTHING_TO_DO, DONE -> ExitCode.DONE;
      case PARTLY -> ExitCode.PARTLY;
      case FAILED -> ExitCode.ERROR;
    };
  }

  private static void data(Console console, String text) {
    console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
