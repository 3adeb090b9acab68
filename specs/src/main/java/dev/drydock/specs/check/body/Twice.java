package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Says that one thing is written in two places.
public final class Twice {
  private Twice() {}

  public static Diagnostic at(Span second, List<Span> others) {
    var related = new ArrayList<Related>();
    others.forEach(one -> related.add(new Related(one, "written here first")));
    return Diagnostic.at(
            second,
            Code.DRY0205,
            "is written already",
            "One thing has one block, in whichever file. Take one out, or give it another name.")
        .relating(related);
  }
}
