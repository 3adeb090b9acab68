package dev.drydock.core.render;

/// How marked text looks.
@FunctionalInterface
public interface Style {
  /// What a piece of text says about itself.
  enum Tone {
    HEADING,
    ADDED,
    CHANGED,
    REMOVED,
    /// Less important than what stands beside it.
    FAINT,
    WARNING
  }

  /// Nothing but the text.
  Style PLAIN = (_, text) -> text;

  /// ANSI escape sequences (ECMA-48 SGR).
  Style ANSI = (tone, text) -> "\u001b[" + code(tone) + "m" + text + "\u001b[0m";

  String apply(Tone tone, String text);

  private static String code(Tone tone) {
    return switch (tone) {
      case HEADING -> "1";
      case ADDED -> "32";
      case CHANGED, WARNING -> "33";
      case REMOVED -> "31";
      case FAINT -> "2";
    };
  }
}
