package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Token.Kind;
import java.util.List;

/// Takes the quotes off a variable's type.
final class TypeWords {
  private static final List<String> WORDS = List.of("string", "number", "bool", "any");

  private TypeWords() {}

  static List<Lexeme> unquoted(List<Lexeme> value) {
    boolean quoted = value.size() == 3 && value.get(0).is(Kind.OPEN_QUOTE);
    return quoted && WORDS.contains(value.get(1).text())
        ? List.of(new Lexeme(Kind.IDENTIFIER, value.get(1).text()))
        : value;
  }
}
