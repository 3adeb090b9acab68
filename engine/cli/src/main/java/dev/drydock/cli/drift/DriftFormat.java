package dev.drydock.cli.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.render.Style;
import dev.drydock.core.render.drift.DriftGithub;
import dev.drydock.core.render.drift.DriftJson;
import dev.drydock.core.render.drift.DriftJunit;
import dev.drydock.core.render.drift.DriftMarkdown;
import dev.drydock.core.render.drift.DriftPrometheus;
import dev.drydock.core.render.drift.DriftSarif;
import dev.drydock.core.render.drift.DriftText;

/// The forms of a drift report, by the words that a user types.
public enum DriftFormat {
  text,
  json,
  sarif,
  junit,
  github,
  markdown,
  prometheus;

  /// Return the report in this form.
  ///
  /// @param mend the command that makes everything as the spec says
  public String render(DriftReport report, Style style, String mend) {
    return switch (this) {
      case text -> DriftText.render(report, style, mend);
      case json -> DriftJson.render(report);
      case sarif -> DriftSarif.render(report);
      case junit -> DriftJunit.render(report);
      case github -> DriftGithub.render(report);
      case markdown -> DriftMarkdown.render(report, mend);
      case prometheus -> DriftPrometheus.render(report);
    };
  }
}
