package dev.drydock.trials.run;

import dev.drydock.core.execute.Report;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import java.util.List;

/// With the world at peace one apply makes what the spec says, and then nothing is left to do.
final class Converged implements Checker {
  @Override
  public void check(Course course) {
    var report =
        course
            .lastActs()
            .getLast()
            .report()
            .orElseThrow(() -> new AssertionError("There was no plan: " + course.refusals()));
    if (!report.diagnostics().isEmpty()) {
      throw new AssertionError("The last apply failed: " + report.diagnostics());
    }
    if (!List.of(Report.Ending.DONE, Report.Ending.NOTHING_TO_DO).contains(report.ending())) {
      throw new AssertionError("The last apply ended " + report.ending());
    }
    if (!course.afterwards().isEmpty()) {
      throw new AssertionError(
          "Still to be done: " + PlanText.render(course.afterwards(), Style.PLAIN));
    }
  }
}
