package dev.drydock.specs.hcl;

import dev.drydock.specs.hcl.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Read the signs of the language: the longest one that the text starts with.
final class Signs {
  private Signs() {}

  static @Nullable Kind at(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    return switch (text.charAt(at)) {
      case '[' -> Kind.OPEN_BRACKET;
      case ']' -> Kind.CLOSE_BRACKET;
      case '(' -> Kind.OPEN_PARENTHESIS;
      case ')' -> Kind.CLOSE_PARENTHESIS;
      case ',' -> Kind.COMMA;
      case '.' -> text.startsWith("...", at) ? Kind.ELLIPSIS : Kind.DOT;
      case '?' -> Kind.QUESTION;
      case ':' -> next == ':' ? Kind.DOUBLE_COLON : Kind.COLON;
      case '+' -> Kind.PLUS;
      case '-' -> Kind.MINUS;
      case '*' -> Kind.STAR;
      case '/' -> Kind.SLASH;
      case '%' -> Kind.PERCENT;
      case '=' -> next == '=' ? Kind.EQUAL : next == '>' ? Kind.ARROW : Kind.ASSIGN;
      case '!' -> next == '=' ? Kind.NOT_EQUAL : Kind.NOT;
      case '<' -> next == '=' ? Kind.LESS_OR_EQUAL : Kind.LESS;
      case '>' -> next == '=' ? Kind.GREATER_OR_EQUAL : Kind.GREATER;
      case '|' -> next == '|' ? Kind.OR : null;
      case '&' -> next == '&' ? Kind.AND : null;
      default -> null;
    };
  }

  static int length(Kind sign) {
    return sign.word().length() - 2;
  }
}
