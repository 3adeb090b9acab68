package dev.drydock.app.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.Handle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The record of one run. What announces an exchange is on disk when [#on] returns.
///
/// A disk that takes no more ends the record, not the run: a run without a journal is as safe, only
/// slower to go on after a crash.
public final class RunRecord implements Listener, AutoCloseable {
  private final InstantSource time;
  private final Map<Step, Handle> handles = new HashMap<>();
  private Optional<FileChannel> file;
  private Optional<String> fault = Optional.empty();

  RunRecord(InstantSource time, Optional<FileChannel> file, Header header) {
    this.time = time;
    this.file = file;
    write(
        line("run")
            .put("version", header.version())
            .put("stack", header.stack())
            .put("intent", header.intent())
            .put("plan", header.plan())
            .put("steps", header.steps())
            .put("whole", header.whole()),
        true);
  }

  static RunRecord unwritable(InstantSource time, Header header, Path directory, IOException why) {
    var record = new RunRecord(time, Optional.empty(), header);
    record.fault = Optional.of(directory + ": " + why.getMessage());
    return record;
  }

  @Override
  public void on(Event event) {
    var step = event.step();
    switch (event) {
      case Event.Started _ -> write(about("intent", step).put("verb", step.verb()), true);
      case Event.PickedUp(_, _, var handle) -> handle("picked_up", step, handle);
      case Event.Waiting(_, _, _, _, var handle) -> handle("waiting", step, handle);
      case Event.Retried _ -> {}
      case Event.Done _ -> write(about("outcome", step).put("outcome", "done"), false);
      case Event.Failed(_, _, var diagnostic) -> failed(step, diagnostic);
      case Event.Abandoned _ -> write(about("outcome", step).put("outcome", "abandoned"), true);
      case Event.Skipped _ -> write(about("outcome", step).put("outcome", "skipped"), false);
    }
  }

  /// Write the end of the run, and return its report: with a warning when the journal is not whole.
  public Report end(Report report) {
    var ending = report.ending().name().toLowerCase(Locale.ROOT);
    write(line("end").put("ending", ending), true);
    if (fault.isEmpty()) {
      return report;
    }
    var diagnostics = new ArrayList<>(report.diagnostics());
    diagnostics.add(warning(fault.get()));
    return new Report(
        report.plan(),
        report.outcomes(),
        diagnostics,
        report.outputs(),
        report.checks(),
        report.took());
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException late) {
      fault = Optional.of(String.valueOf(late.getMessage()));
    }
  }

  /// A question that tells nothing new is not worth a line.
  private void handle(String type, Step step, Handle handle) {
    if (!handle.equals(handles.put(step, handle))) {
      var line = about(type, step);
      line.putObject("handle").put("provider", handle.provider()).put("text", handle.text());
      write(line, true);
    }
  }

  /// What the service still works on when patience is out stays open.
  private void failed(Step step, Diagnostic diagnostic) {
    boolean open = diagnostic.code() == Code.DRY0504 && handles.containsKey(step);
    var line = about("outcome", step).put("outcome", open ? "abandoned" : "failed");
    write(line.put("code", diagnostic.code().name()), false);
  }

  private ObjectNode about(String type, Step step) {
    return line(type).put("address", step.address().toString()).put("id", step.id().text());
  }

  private ObjectNode line(String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("time", time.instant().toString());
  }

  private void write(ObjectNode line, boolean force) {
    if (file.isEmpty()) {
      return;
    }
    try {
      var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.get().write(bytes);
      }
      if (force) {
        file.get().force(false);
      }
    } catch (IOException full) {
      fault = Optional.of(String.valueOf(full.getMessage()));
      close();
      file = Optional.empty();
    }
  }

  private static Diagnostic warning(String why) {
    return Diagnostic.of(
        Code.DRY0520,
        "The journal of this run is not whole ("
            + why
            + "). Nothing else is lost by that: should a run be cut off, the next one finds by"
            + " looking what it could have picked up. Make the directory .drydock beside the spec"
            + " writable.");
  }
}
