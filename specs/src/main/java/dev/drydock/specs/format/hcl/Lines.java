package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Brackets;
import dev.drydock.specs.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts lexemes into lines, and lines into cells.
final class Lines {
  private Lines() {}

  static List<Line> of(List<Lexeme> lexemes) {
    var lines = new ArrayList<Line>();
    int start = 0;
    for (int at = 0; at < lexemes.size(); at++) {
      var lexeme = lexemes.get(at);
      if (lexeme.is(Kind.NEWLINE)) {
        lines.add(line(lexemes.subList(start, at), lexeme.text()));
        start = at + 1;
      }
    }
    if (start < lexemes.size()) {
      lines.add(line(lexemes.subList(start, lexemes.size()), lineEnd(lexemes)));
    }
    return lines;
  }

  /// Return the line break that the text uses.
  private static String lineEnd(List<Lexeme> lexemes) {
    return lexemes.stream()
        .filter(one -> one.is(Kind.NEWLINE))
        .map(Lexeme::text)
        .findFirst()
        .orElse("\n");
  }

  private static Line line(List<Lexeme> lexemes, String end) {
    boolean commented = lexemes.size() > 1 && lexemes.getLast().isLineComment();
    var code = commented ? lexemes.subList(0, lexemes.size() - 1) : lexemes;
    int assign = assign(code);
    return new Line(
        code.subList(0, assign),
        code.subList(assign, code.size()),
        lexemes.subList(code.size(), lexemes.size()),
        end);
  }

  /// Return where the value's cell starts; the length where there is none.
  private static int assign(List<Lexeme> code) {
    for (int at = 1; at < code.size(); at++) {
      if (code.get(at).is(Kind.ASSIGN)) {
        int net = code.subList(at, code.size()).stream().mapToInt(Lines::step).sum();
        return net == 0 ? at : code.size();
      }
    }
    return code.size();
  }

  /// Return 1 for what indents the lines behind it, -1 for what ends that, 0 for the rest. Quotes
  /// do neither: they close where they open but for what stands between.
  static int step(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case OPEN_QUOTE, CLOSE_QUOTE, OPEN_HEREDOC, CLOSE_HEREDOC -> 0;
      case Kind other -> Brackets.step(other);
    };
  }
}
