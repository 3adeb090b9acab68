package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Transfer;
import java.util.List;

/// Says what is wrong with one end of a transfer.
final class Ends {
  private Ends() {}

  static Diagnostic absent(Transfer.End to, Drafts drafts) {
    var known = drafts.addresses(to.address().kind());
    return Diagnostic.at(
            to.span(),
            Code.DRY0350,
            to.address() + " is not in the spec",
            (known.isEmpty()
                    ? "The spec has no " + to.address().kind() + "."
                    : "The spec has " + Listing.of(known) + ".")
                + " Write the resource as it is live: the plan then shows what else would change.")
        .suggesting(Nearest.to(to.address().toString(), known).orElse(""));
  }

  static Diagnostic stays(Transfer.End from, Draft draft) {
    return Diagnostic.at(
            from.span(),
            Code.DRY0351,
            from.address() + " is still in the spec",
            "from names what is gone from the spec. Take its block out, or take this one out.")
        .relating(List.of(new Related(draft.resource().span(), "it is here")));
  }

  static Diagnostic twice(Transfer.End second, List<Transfer.End> others) {
    return Diagnostic.at(
            second.span(),
            Code.DRY0205,
            "is written already",
            "One block says it for the whole spec. Take one of them out.")
        .relating(
            others.stream().map(one -> new Related(one.span(), "written here first")).toList());
  }
}
