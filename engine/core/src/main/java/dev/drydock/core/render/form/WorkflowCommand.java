package dev.drydock.core.render.form;

import dev.drydock.specs.diagnostic.Inert;
import java.util.ArrayList;
import java.util.List;

/// A line of output that GitHub shows beside a file's lines (GitHub's documentation, "Workflow
/// commands for GitHub Actions").
public final class WorkflowCommand {
  private final String level;
  private final List<String> properties = new ArrayList<>();

  private WorkflowCommand(String level) {
    this.level = level;
  }

  /// Begin a command.
  ///
  /// @param level `error`, `warning` or `notice`
  public static WorkflowCommand of(String level) {
    return new WorkflowCommand(level);
  }

  /// Add a property, such as `file` or `title`.
  public WorkflowCommand with(String name, String value) {
    properties.add(name + "=" + data(value).replace(":", "%3A").replace(",", "%2C"));
    return this;
  }

  /// Add a property that is a number, such as `line`.
  public WorkflowCommand with(String name, int value) {
    properties.add(name + "=" + value);
    return this;
  }

  /// Return the command's line, without a line break.
  public String saying(String message) {
    return "::" + level + " " + String.join(",", properties) + "::" + data(message);
  }

  private static String data(String text) {
    return Inert.lines(text).replace("%", "%25").replace("\n", "%0A");
  }
}
