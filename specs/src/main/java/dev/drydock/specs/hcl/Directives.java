package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Match the directives of one template: every `if` with its `endif`, every `for` with its
/// `endfor`.
final class Directives {
  private final Tokens tokens;
  private final List<Piece> pieces;
  private int at;

  Directives(Tokens tokens, List<Piece> pieces) {
    this.tokens = tokens;
    this.pieces = pieces;
  }

  List<Part> parts() {
    return until(null, null);
  }

  /// Collect parts up to the directive that ends `opened`; the whole rest when nothing is open.
  private List<Part> until(@Nullable Piece opened, @Nullable Piece orElse) {
    var parts = new ArrayList<Part>();
    while (at < pieces.size() && !tokens.isLost()) {
      var piece = pieces.get(at++);
      switch (piece) {
        case Piece.Literal(var text, var span) -> parts.add(new Part.Text(text, span));
        case Piece.Interpolation(var expression, var span) ->
            parts.add(new Part.Interpolation(expression, span));
        case Piece.If choice -> parts.add(nested(() -> choice(choice), choice));
        case Piece.For loop -> parts.add(nested(() -> loop(loop), loop));
        case Piece.Else _, Piece.EndIf _, Piece.EndFor _ -> {
          if (ends(piece, opened, orElse)) {
            return parts;
          }
          stray(piece, opened);
        }
      }
    }
    if (opened != null && !tokens.isLost()) {
      tokens.fault(
          Diagnostic.at(
              opened.span(),
              Code.DRY0133,
              "is never ended",
              opened instanceof Piece.For
                  ? "Add `%{ endfor }` where the loop ends."
                  : "Add `%{ endif }` where the choice ends."));
    }
    return parts;
  }

  private Part nested(Supplier<Part> part, Piece piece) {
    return tokens.deeper(part, () -> new Part.Text("", piece.span()));
  }

  private static boolean ends(Piece end, @Nullable Piece opened, @Nullable Piece orElse) {
    return switch (opened) {
      case Piece.If _ ->
          end instanceof Piece.EndIf || (end instanceof Piece.Else && orElse == null);
      case Piece.For _ -> end instanceof Piece.EndFor;
      case null, default -> false;
    };
  }

  private void stray(Piece piece, @Nullable Piece opened) {
    var related =
        opened == null
            ? List.<Related>of()
            : List.of(new Related(opened.span(), "this is still open"));
    tokens.fault(
        Diagnostic.at(
                piece.span(),
                Code.DRY0133,
                "fits nothing that is open",
                "Every `if` has at most one `else` and one `endif`, every `for` one `endfor`.")
            .relating(related));
  }

  private Part choice(Piece.If choice) {
    var yes = until(choice, null);
    var no = List.<Part>of();
    if (!tokens.isLost() && pieces.get(at - 1) instanceof Piece.Else orElse) {
      no = until(choice, orElse);
    }
    return new Part.If(choice.condition(), yes, no, whole(choice.span()));
  }

  private Part loop(Piece.For loop) {
    var parts = until(loop, null);
    return new Part.For(loop.key(), loop.value(), loop.over(), parts, whole(loop.span()));
  }

  private Span whole(Span first) {
    return first.to(pieces.get(at - 1).span());
  }
}
