package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.hcl.Token.Kind;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Parse texts: in quotes, as heredocs, and bare. First into pieces, which are trimmed and, in a
/// heredoc with `<<-`, moved to the left; then into parts, by matching the directives.
final class TemplateParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  TemplateParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Expression quoted() {
    var open = tokens.next();
    var pieces = pieces(Kind.CLOSE_QUOTE);
    expressions.expect(Kind.CLOSE_QUOTE, "Add the `\"` that closes this text.");
    return expression(pieces, tokens.from(open.start()));
  }

  Expression heredoc() {
    var open = tokens.next();
    var pieces = pieces(Kind.CLOSE_HEREDOC);
    expressions.expect(Kind.CLOSE_HEREDOC, "Write the heredoc's word alone on its last line.");
    boolean flush = tokens.text(open).startsWith("<<-");
    return expression(flush ? Indents.flush(pieces) : pieces, tokens.from(open.start()));
  }

  /// Parse a template without anything around it.
  Expression bare(int length) {
    return expression(pieces(Kind.END), tokens.span(0, length));
  }

  private Expression expression(List<Piece> pieces, Span span) {
    var parts = tokens.isLost() ? List.<Part>of() : new Directives(tokens, pieces).parts();
    if (parts.stream().allMatch(Part.Text.class::isInstance)) {
      var text = new StringBuilder();
      parts.forEach(part -> text.append(((Part.Text) part).text()));
      return new Expression.Literal(Value.of(Escapes.normal(text.toString())), span);
    }
    return new Expression.Template(parts, span);
  }

  private List<Piece> pieces(Kind closer) {
    var pieces = new ArrayList<Piece>();
    boolean trimNext = false;
    while (!tokens.at(closer) && !tokens.at(Kind.END)) {
      var token = tokens.peek();
      if (token.is(Kind.TEXT)) {
        tokens.next();
        var text =
            closer == Kind.CLOSE_QUOTE
                ? Escapes.quoted(tokens, token)
                : Escapes.bare(tokens.text(token));
        pieces.add(
            new Piece.Literal(trimNext ? Indents.trimStart(text) : text, tokens.span(token)));
        trimNext = false;
        continue;
      }
      if (tokens.text(token).endsWith("~") && !trimNext) {
        trimLast(pieces);
      }
      pieces.add(tokens.withNewlines(false, this::sequence));
      trimNext =
          !tokens.isLost() && tokens.text(tokens.lastEnd() - 2, tokens.lastEnd()).equals("~}");
    }
    return pieces;
  }

  private static void trimLast(List<Piece> pieces) {
    if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Literal literal) {
      pieces.set(pieces.size() - 1, literal.with(Indents.trimEnd(literal.text())));
    }
  }

  private Piece sequence() {
    var open = tokens.next();
    if (!open.is(Kind.OPEN_DIRECTIVE)) {
      var expression = expressions.expression();
      close(open);
      return new Piece.Interpolation(expression, tokens.from(open.start()));
    }
    var keyword = tokens.next();
    var piece = directive(keyword, keyword.is(Kind.IDENTIFIER) ? tokens.text(keyword) : "");
    close(open);
    return piece.apply(tokens.from(open.start()));
  }

  /// Read what stands behind the keyword; the piece's span is known when it is closed.
  private Function<Span, Piece> directive(Token keyword, String word) {
    return switch (word) {
      case "if" -> {
        var condition = expressions.expression();
        yield span -> new Piece.If(condition, span);
      }
      case "for" -> {
        var variables = expressions.variables();
        var over = expressions.expression();
        var key = variables.size() > 1 ? variables.getFirst() : null;
        yield span -> new Piece.For(key, variables.getLast(), over, span);
      }
      case "else" -> Piece.Else::new;
      case "endif" -> Piece.EndIf::new;
      case "endfor" -> Piece.EndFor::new;
      default -> {
        tokens.fault(
            keyword,
            Code.DRY0133,
            "is no directive",
            "Directives are `if`, `else`, `endif`, `for` and `endfor`. Write `%%{` for the"
                + " characters `%{` themselves.");
        yield Piece.Else::new;
      }
    };
  }

  private void close(Token open) {
    if (tokens.at(Kind.END) && !tokens.isLost()) {
      tokens.unclosed(open, "Add the `}` that closes it.");
    } else if (!tokens.take(Kind.CLOSE_SEQUENCE)) {
      tokens.fault(
          tokens.peek(),
          Code.DRY0126,
          "expected `}` before this",
          "Between `${` and `}` stands one expression. Write `$${` for the characters `${`"
              + " themselves.");
    }
  }
}
