package dev.drydock.cli.run;

import dev.drydock.app.Drydock;
import dev.drydock.cli.console.Approval;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.console.ProgressLines;
import dev.drydock.cli.console.Screen;
import dev.drydock.cli.json.EventStream;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.PlanText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Carries a plan out: shows it, asks, applies it, and tells what came of it.
final class Carrying {
  private final Session session;
  private final Drydock drydock;
  private final Plan plan;

  private Carrying(Session session, Drydock drydock, Plan plan) {
    this.session = session;
    this.drydock = drydock;
    this.plan = plan;
  }

  /// Do it, and return the exit code.
  ///
  /// @param ask whether the plan was not approved yet
  static int out(Session session, Drydock drydock, Plan plan, boolean ask) {
    return new Carrying(session, drydock, plan).out(ask);
  }

  private int out(boolean ask) {
    session.events().ifPresent(events -> events.at(drydock.now()));
    session.print(plan.warnings());
    session
        .events()
        .ifPresentOrElse(
            events -> events.planned(plan), () -> data(PlanText.render(plan, session.style())));
    if (ask && !plan.isEmpty() && !approved()) {
      session.console().err().println("Nothing was changed.");
      return ExitCode.ERROR;
    }
    session.underWay(drydock);
    var report = session.events().map(this::telling).orElseGet(this::showing);
    session.print(report.diagnostics());
    session.print(report.warnings());
    session
        .events()
        .ifPresentOrElse(events -> events.ended(report, outputs(report)), () -> tell(report));
    return exitCode(report);
  }

  private Report telling(EventStream events) {
    return drydock.apply(plan, events);
  }

  private Report showing() {
    try (var screen = screen()) {
      return drydock.apply(plan, new ProgressLines(screen, drydock.now()));
    }
  }

  private boolean approved() {
    var request = session.request();
    if (request.autoApprove()) {
      return true;
    }
    var question =
        switch (plan.intent()) {
          case APPLY -> "Apply this plan?";
          case DESTROY -> "Destroy all that this plan names?";
          case REFRESH -> "Accept the live state, as this plan says?";
        };
    var command = Words.command(Words.verb(plan.intent()), request, Words.flags(plan.request()));
    boolean may = !request.noInput() && session.events().isEmpty();
    return Approval.given(session.console(), may, question, command);
  }

  private Screen screen() {
    var console = session.console();
    return console.terminal() ? Screen.live(console.err()) : Screen.plain(console.err());
  }

  private void tell(Report report) {
    var console = session.console();
    if (report.ending() != Report.Ending.NOTHING_TO_DO) {
      console.err().println();
      console.err().println(Words.ending(plan, report, session.request().virtual()));
    }
    var outputs = outputs(report);
    if (!outputs.isEmpty()) {
      data("\nOutputs:\n\n" + new Outputs(outputs).all(Form.TEXT));
    }
  }

  private List<OutputValue> outputs(Report report) {
    return plan.intent() == Intent.APPLY ? report.outputs() : List.of();
  }

  private static int exitCode(Report report) {
    return switch (report.ending()) {
      case NOTHING_TO_DO, DONE -> ExitCode.DONE;
      case PARTLY -> ExitCode.PARTLY;
      case FAILED -> ExitCode.ERROR;
    };
  }

  private void data(String text) {
    var out = session.console().out();
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
