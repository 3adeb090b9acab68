package dev.drydock.specs.hcl;

import dev.drydock.specs.hcl.Token.Kind;

/// Tell which tokens come in pairs.
public final class Brackets {
  private Brackets() {}

  /// Return 1 for what opens, -1 for what closes, 0 for the rest.
  public static int step(Kind kind) {
    return switch (kind) {
      case OPEN_BRACE, OPEN_BRACKET, OPEN_PARENTHESIS -> 1;
      case OPEN_QUOTE, OPEN_HEREDOC, OPEN_INTERPOLATION, OPEN_DIRECTIVE -> 1;
      case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS -> -1;
      case CLOSE_QUOTE, CLOSE_HEREDOC, CLOSE_SEQUENCE -> -1;
      default -> 0;
    };
  }

  /// Whether a bare name before such a token is the key of an object's entry.
  static boolean endsKey(Kind kind) {
    return kind == Kind.ASSIGN || kind == Kind.COLON;
  }
}
