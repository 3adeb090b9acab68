package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Brackets;
import dev.drydock.specs.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Changes what has two ways of being written: labels get quotes, a value that is one interpolation
/// and the type of a variable lose theirs.
final class Rewriting {
  private static final String VARIABLE = "variable";
  private static final String TYPE = "type";

  private final List<Lexeme> read;
  private final List<Lexeme> written = new ArrayList<>();
  private int at;

  private Rewriting(List<Lexeme> read) {
    this.read = read;
  }

  /// @param read a whole file without faults
  static List<Lexeme> of(List<Lexeme> read) {
    var rewriting = new Rewriting(read);
    rewriting.body("");
    return rewriting.written;
  }

  /// Rewrite items up to a closing brace or the end.
  ///
  /// @param block the type of the block that holds them, empty outside of all and in nested ones
  private void body(String block) {
    while (more() && !read.get(at).is(Kind.CLOSE_BRACE)) {
      if (read.get(at).is(Kind.IDENTIFIER)) {
        item(block);
      } else {
        copy();
      }
    }
  }

  private boolean more() {
    return at < read.size();
  }

  private void copy() {
    written.add(read.get(at++));
  }

  private void item(String block) {
    var name = read.get(at).text();
    copy();
    while (!read.get(at).is(Kind.ASSIGN) && !read.get(at).is(Kind.OPEN_BRACE)) {
      label();
    }
    boolean assigns = read.get(at).is(Kind.ASSIGN);
    copy();
    if (assigns) {
      value(block.equals(VARIABLE) && name.equals(TYPE));
    } else {
      body(block.isEmpty() ? name : block + ".");
      copy();
    }
  }

  private void label() {
    if (read.get(at).is(Kind.IDENTIFIER)) {
      written.add(new Lexeme(Kind.OPEN_QUOTE, "\""));
      written.add(new Lexeme(Kind.TEXT, read.get(at++).text()));
      written.add(new Lexeme(Kind.CLOSE_QUOTE, "\""));
    } else {
      copy();
    }
  }

  private void value(boolean type) {
    while (more() && read.get(at).is(Kind.COMMENT)) {
      copy();
    }
    int start = at;
    int end = at;
    for (int depth = 0; more() && (depth > 0 || !endsValue(read.get(at))); at++) {
      depth += Brackets.step(read.get(at).kind());
      end = read.get(at).is(Kind.COMMENT) ? end : at + 1;
    }
    var value = read.subList(start, end);
    written.addAll(type ? TypeWords.unquoted(value) : Interpolations.unwrapped(value));
    written.addAll(read.subList(end, at));
  }

  private static boolean endsValue(Lexeme lexeme) {
    return lexeme.is(Kind.NEWLINE) || lexeme.is(Kind.CLOSE_BRACE) || lexeme.isLineComment();
  }
}
