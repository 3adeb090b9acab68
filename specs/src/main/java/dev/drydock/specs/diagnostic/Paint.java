package dev.drydock.specs.diagnostic;

/// Colours for a terminal, or none.
enum Paint {
  PLAIN,
  ANSI;

  private static final String RESET = "\u001b[0m";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> with("\u001b[1;31m", text);
      case WARNING -> with("\u001b[1;33m", text);
    };
  }

  String bold(String text) {
    return with("\u001b[1m", text);
  }

  String faint(String text) {
    return with("\u001b[2m", text);
  }

  private String with(String start, String text) {
    return this == ANSI ? start + text + RESET : text;
  }
}
