package dev.drydock.cli.validate;

import dev.drydock.core.render.diagnostic.DiagnosticGithub;
import dev.drydock.core.render.diagnostic.DiagnosticJunit;
import dev.drydock.core.render.diagnostic.DiagnosticSarif;
import dev.drydock.core.render.diagnostic.ValidityJson;
import dev.drydock.core.render.diagnostic.Verdict;

/// The forms of a verdict, by the words that a user types.
public enum ValidateFormat {
  text,
  json,
  sarif,
  junit,
  github;

  /// Return the verdict in this form; as a text, the sentence that it ends with.
  public String render(Verdict verdict) {
    return switch (this) {
      case text -> verdict.ending() + "\n";
      case json -> ValidityJson.render(verdict);
      case sarif -> DiagnosticSarif.render(verdict);
      case junit -> DiagnosticJunit.render(verdict);
      case github -> DiagnosticGithub.render(verdict);
    };
  }
}
