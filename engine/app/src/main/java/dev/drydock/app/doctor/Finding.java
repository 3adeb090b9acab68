package dev.drydock.app.doctor;

/// What a check found.
///
/// @param remedy what to do; empty when it is well
public record Finding(String topic, Verdict verdict, String text, String remedy) {
  /// How bad it is.
  public enum Verdict {
    OK,
    WARNING,
    /// It would stop an apply.
    PROBLEM
  }

  static Finding ok(String topic, String text) {
    return new Finding(topic, Verdict.OK, text, "");
  }

  static Finding warning(String topic, String text, String remedy) {
    return new Finding(topic, Verdict.WARNING, text, remedy);
  }

  static Finding problem(String topic, String text, String remedy) {
    return new Finding(topic, Verdict.PROBLEM, text, remedy);
  }
}
