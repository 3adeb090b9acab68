package dev.drydock.cli.run;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.drift.DriftRequest;
import dev.drydock.cli.drift.job.Job;
import dev.drydock.cli.drift.job.Order;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.render.Style;
import dev.drydock.core.render.drift.DriftText;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What `drydock drift` does: looks, tells, and looks again where asked to.
public final class Drifts {
  private Drifts() {}

  /// Tell what was changed outside.
  public static int drift(Console console, Request request, DriftRequest asked) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      var teller = new Teller(session, asked);
      var report = drydock.drift(spec, asked.back());
      teller.tell(report);
      while (asked.watch().isPresent() && !console.interrupt().raisedWithin(asked.watch().get())) {
        report = drydock.drift(spec, asked.back());
        teller.tellIfOther(report);
      }
      return report.drifted() ? ExitCode.CHANGES : ExitCode.DONE;
    });
  }

  /// Print a scheduled job; look at nothing, and apply nothing.
  public static int install(Console console, Request request, Order order) {
    var session = new Session(console, request);
    var checked = session.check();
    session.print(checked.diagnostics());
    if (checked.spec().isEmpty()) {
      return ExitCode.ERROR;
    }
    try {
      var job = new Job(request.path(), request.inputs(), checked, checked.spec().get());
      console.out().writeBytes(job.text(order).getBytes(StandardCharsets.UTF_8));
      console.out().flush();
      return ExitCode.DONE;
    } catch (Faults faults) {
      session.print(faults.diagnostics());
      return ExitCode.ERROR;
    }
  }

  /// Prints reports, and remembers what the last one said.
  private static final class Teller {
    private final Session session;
    private final DriftRequest asked;
    private final String mend;
    private String last = "";

    Teller(Session session, DriftRequest asked) {
      this.session = session;
      this.asked = asked;
      this.mend = Words.command("apply", session.request(), "");
    }

    void tell(DriftReport report) {
      last = said(report);
      session.print(report.warnings());
      asked
          .files()
          .forEach((format, file) -> write(file, format.render(report, Style.PLAIN, mend)));
      var text = asked.format().render(report, session.style(), mend);
      var out = session.console().out();
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    void tellIfOther(DriftReport report) {
      if (!said(report).equals(last)) {
        tell(report);
      }
    }

    /// Return what a report says, without the time at which it was made.
    private String said(DriftReport report) {
      return DriftText.render(report, Style.PLAIN, mend);
    }

    private static void write(Path file, String text) {
      try {
        Files.writeString(file, text);
      } catch (IOException unwritable) {
        throw new Faults(
            List.of(
                Diagnostic.of(
                    Code.DRY0704,
                    "The report cannot be written to "
                        + file
                        + ". Name a file in a directory that exists and that you may write.")));
      }
    }
  }
}
