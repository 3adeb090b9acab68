package dev.drydock.specs.hcl;

/// A piece of the text: the characters from `start` up to `end`.
public record Token(Kind kind, int start, int end) {
  /// What a token is. The word is how a message names it.
  public enum Kind {
    IDENTIFIER("a name"),
    NUMBER("a number"),
    NEWLINE("the end of the line"),
    OPEN_QUOTE("a text"),
    CLOSE_QUOTE("the end of the text"),
    OPEN_HEREDOC("a heredoc"),
    CLOSE_HEREDOC("the end of the heredoc"),
    /// A literal piece of a template, escapes not yet read; at most one line of a heredoc.
    TEXT("text"),
    OPEN_INTERPOLATION("`${`"),
    OPEN_DIRECTIVE("`%{`"),
    CLOSE_SEQUENCE("`}`"),
    OPEN_BRACE("`{`"),
    CLOSE_BRACE("`}`"),
    OPEN_BRACKET("`[`"),
    CLOSE_BRACKET("`]`"),
    OPEN_PARENTHESIS("`(`"),
    CLOSE_PARENTHESIS("`)`"),
    COMMA("`,`"),
    DOT("`.`"),
    ELLIPSIS("`...`"),
    ASSIGN("`=`"),
    COLON("`:`"),
    DOUBLE_COLON("`::`"),
    QUESTION("`?`"),
    ARROW("`=>`"),
    OR("`||`"),
    AND("`&&`"),
    EQUAL("`==`"),
    NOT_EQUAL("`!=`"),
    LESS("`<`"),
    LESS_OR_EQUAL("`<=`"),
    GREATER("`>`"),
    GREATER_OR_EQUAL("`>=`"),
    PLUS("`+`"),
    MINUS("`-`"),
    STAR("`*`"),
    SLASH("`/`"),
    PERCENT("`%`"),
    NOT("`!`"),
    /// From `#` or `//` to the end of the line, or from `/*` to `*/`; only where they are asked
    /// for.
    COMMENT("a comment"),
    /// Characters that mean nothing here; already reported.
    STRAY("a stray character"),
    END("the end of the file");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  public boolean is(Kind other) {
    return kind == other;
  }
}
