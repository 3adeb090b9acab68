package dev.drydock.specs.rule.lifecycle;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// Others can change what a rule leaves to them: the kind has it, Drydock asserts it, and it does
/// not say which object is meant.
public final class IgnoredAttributeRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var draft : drafts.all()) {
      for (var rule : draft.resource().lifecycle().ignored()) {
        var words = List.of(rule.attribute().split("\\.", -1));
        new IgnoredPath(draft, words, rule.span(), report).within(Kinds.of(draft.kind()), 0);
      }
    }
  }
}
