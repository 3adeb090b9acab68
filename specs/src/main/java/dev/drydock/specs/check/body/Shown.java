package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;

/// What plans and reports print as it is written, so that no secret may stand there.
public final class Shown {
  private Shown() {}

  public static Diagnostic refusal(Span span) {
    return Diagnostic.at(
        span,
        Code.DRY0230,
        "comes from something sensitive",
        "Plans, reports and saved plans print this. Write it without the sensitive value.");
  }
}
