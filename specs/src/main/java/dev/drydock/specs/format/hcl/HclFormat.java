package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Token;
import dev.drydock.specs.hcl.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;

/// Writes HCL in its canonical form.
public final class HclFormat {
  private HclFormat() {}

  /// Return the canonical form of a text without faults.
  ///
  /// @param tokens all of the text's, comments among them
  public static String of(String text, List<Token> tokens) {
    var lines = Lines.of(Rewriting.of(lexemes(text, tokens)));
    Spacing.apply(lines);
    Indentation.apply(lines);
    Alignment.apply(lines);
    return lines.stream().map(HclFormat::written).collect(Collectors.joining());
  }

  private static List<Lexeme> lexemes(String text, List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !token.is(Kind.END))
        .map(token -> new Lexeme(token.kind(), text.substring(token.start(), token.end())))
        .toList();
  }

  private static String written(Line line) {
    var written = new StringBuilder();
    line.all().forEach(one -> written.append(" ".repeat(one.gap())).append(one.text()));
    return written.append(line.end()).toString();
  }
}
