package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Moves may follow each other, but they neither part, nor meet, nor lead back.
public final class MovePathRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var moves = Chains.moves(drafts);
    // A module that is renamed takes along what was renamed in it: its move meets those inside.
    moves.stream()
        .collect(Collectors.partitioningBy(Transfer.Move::several))
        .forEach((_, alike) -> {
          once(alike, Transfer.Move::from, "has moved already", report);
          once(alike, Transfer.Move::to, "is where another one moved", report);
        });
    circles(moves, Chains.of(drafts), report);
  }

  private static void once(
      List<Transfer.Move> moves,
      Function<Transfer.Move, Transfer.End> end,
      String label,
      Consumer<Diagnostic> report) {
    var seen = new TreeMap<Address, Transfer.End>();
    for (var move : moves) {
      var one = end.apply(move);
      var first = seen.putIfAbsent(one.address(), one);
      if (first != null) {
        report.accept(
            Diagnostic.at(
                    one.span(),
                    Code.DRY0354,
                    one.address() + " " + label,
                    "One resource becomes one resource. Where it was renamed several times, each"
                        + " move begins where the one before it ends.")
                .relating(List.of(new Related(first.span(), "by this move"))));
      }
    }
  }

  private static void circles(
      List<Transfer.Move> moves, Chains chains, Consumer<Diagnostic> report) {
    var reported = new LinkedHashSet<Transfer.Move>();
    for (var move : moves) {
      if (chains.comesBack(move) && !reported.contains(move)) {
        var circle = chains.circle(move);
        report.accept(circle(circle));
        reported.addAll(circle);
      }
    }
  }

  private static Diagnostic circle(List<Transfer.Move> circle) {
    var first = circle.getFirst();
    var others =
        circle.stream().skip(1).map(one -> new Related(one.from().span(), words(one))).toList();
    return Diagnostic.at(
            first.from().span(),
            Code.DRY0353,
            words(first),
            "Moves that lead back to where they began leave no name of today. Keep those that lead"
                + " to it.")
        .relating(others);
  }

  private static String words(Transfer.Move move) {
    return move.from().address() + " becomes " + move.to().address();
  }
}
