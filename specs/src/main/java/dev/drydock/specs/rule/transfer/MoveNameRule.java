package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A renamed resource keeps the name that the cloud shows, or else means another object. What it
/// was called there is not in the spec any more; where no name is written it was the label.
public final class MoveNameRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var chains = Chains.of(drafts);
    for (var move : drafts.transfers(Transfer.Move.class)) {
      drafts
          .find(move.to().address())
          .filter(draft -> draft.kind().word().equals(move.from().address().kind()))
          .ifPresent(draft -> check(move, draft, chains, report));
    }
  }

  private static void check(
      Transfer.Move move, Draft draft, Chains chains, Consumer<Diagnostic> report) {
    if (draft.kind() == Kind.VERSION && !staysWithEndpoint(move.from().address(), draft, chains)) {
      report.accept(otherEndpoint(move));
    }
    var old = move.from().address().labels();
    if (!old.isEmpty() && !draft.written("name") && draft.sound("name")) {
      draft
          .name()
          .filter(name -> !name.equals(old.getLast()))
          .ifPresent(name -> report.accept(otherName(move, draft, name, old.getLast())));
    }
  }

  /// Whether a version is of the endpoint that it was of before. Of a repeated version, that was
  /// the endpoint or its instance with the version's key: only one of them was there.
  private static boolean staysWithEndpoint(Address version, Draft draft, Chains chains) {
    var endpoint = version.beside(Kind.ENDPOINT.word(), version.labels().getFirst());
    var now = draft.reference("endpoint");
    return Stream.of(endpoint, endpoint.at(version.key()))
        .map(chains::today)
        .anyMatch(today -> now.filter(today::equals).isPresent());
  }

  private static Diagnostic otherName(Transfer.Move move, Draft draft, String name, String old) {
    return Diagnostic.at(
            move.to().span(),
            Code.DRY0357,
            "is called " + name + " in the cloud",
            "Unless a name is written, the label is the name, and an object of another name is"
                + " another object: a new one is made and the old one deleted. Write the old name"
                + " in the block to keep the object.")
        .suggesting("name = \"" + old + "\"")
        .relating(List.of(new Related(draft.resource().span(), "has no name but its label")));
  }

  private static Diagnostic otherEndpoint(Transfer.Move move) {
    return Diagnostic.at(
        move.to().span(),
        Code.DRY0357,
        "belongs to another endpoint",
        "A version lives in its endpoint and cannot be carried into another one: a new one is made"
            + " and the old one deleted. Where the endpoint was renamed, move the endpoint: its"
            + " versions go with it.");
  }
}
