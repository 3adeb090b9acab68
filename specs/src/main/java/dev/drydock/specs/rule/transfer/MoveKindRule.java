package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import java.util.List;
import java.util.function.Consumer;

/// A move gives a resource another name, and leaves it what it is.
public final class MoveKindRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var move : drafts.transfers(Transfer.Move.class)) {
      if (Chains.ofPlatform(move)) {
        report.accept(platform(move.from()));
      } else if (!move.from().address().kind().equals(move.to().address().kind())) {
        report.accept(otherKind(move));
      }
    }
  }

  private static Diagnostic platform(Transfer.End from) {
    return Diagnostic.at(
        from.span(),
        Code.DRY0356,
        "has no other name",
        "A spec has one block azure, and it has no label. Objects cannot be carried into another"
            + " resource group: what stands there is made anew.");
  }

  private static String words(Transfer.End end) {
    return end.address().isModule() ? "a module" : "of kind " + end.address().kind();
  }

  private static Diagnostic otherKind(Transfer.Move move) {
    var to = move.to();
    return Diagnostic.at(
            to.span(),
            Code.DRY0352,
            "is " + words(to) + ", not " + words(move.from()).replace("of kind ", ""),
            "A move gives a resource another name; its kind stays. Write removed for the one that"
                + " is gone.")
        .relating(List.of(new Related(move.from().span(), "moved from here")));
  }
}
