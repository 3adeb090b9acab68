package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What is being worked out right now: whatever is asked for meanwhile a second time waits for
/// itself.
///
/// @param silent whether cycles were reported already
record Underway(Set<String> open, boolean silent, Consumer<Diagnostic> report) {
  Underway(boolean silent, Consumer<Diagnostic> report) {
    this(new HashSet<>(), silent, report);
  }

  /// Mark something as being worked out; say whether it was not before.
  ///
  /// @param asker where it is referred to
  boolean enter(String name, Span asker) {
    if (open.add(name)) {
      return true;
    }
    if (!silent) {
      report.accept(
          Diagnostic.at(
              asker,
              Code.DRY0212,
              name + " waits for this, and this for " + name,
              "Neither can be worked out first. Take one of the references out."));
    }
    return false;
  }

  void leave(String name) {
    open.remove(name);
  }

  boolean holds(String name) {
    return open.contains(name);
  }
}
