package dev.drydock.specs.check.declared;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A spec or a module as it is called at one place, with the modules that it calls: what all
/// instances of it share.
///
/// @param path the calls that lead to it, `module.eu.module.inner`; empty for the spec itself
/// @param directory relative to the spec's, with slashes
/// @param inner the modules that it calls and that were read, by the name of the call
public record Outline(
    String path, String directory, Declarations declared, SequencedMap<String, Outline> inner) {
  private static final int DEEPEST = 20;
  private static final int CALLS_MAX = 10_000;

  /// Gather all that a document declares.
  public static Outline of(Document document, Consumer<Diagnostic> report) {
    return new Builder(document, report).whole();
  }

  /// Return the names of the calls that lead to it, outer ones first.
  public List<String> calls() {
    return path.isEmpty()
        ? List.of()
        : List.of(path.substring("module.".length()).split("\\.module\\.", -1));
  }

  /// Return the text form of a name in it: `module.eu.local.size`.
  public String name(String local) {
    return path.isEmpty() ? local : path + "." + local;
  }

  private static final class Builder {
    private final Document document;
    private final Consumer<Diagnostic> report;
    private final Map<String, Declarations> gathered = new HashMap<>();
    private int calls;

    Builder(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
    }

    Outline whole() {
      return outline("", "", Gathering.of(document.bodies(), true, report), 0);
    }

    private Outline outline(String path, String directory, Declarations declared, int depth) {
      var inner = new TreeMap<String, Outline>();
      for (var call : declared.modules().values()) {
        var below = call.source().map(document.modules().calls()::get);
        if (below.isPresent() && bounded(call, depth)) {
          var way = (path.isEmpty() ? "" : path + ".") + "module." + call.name();
          var module = gathered(below.get());
          Inputs.check(call, module, report);
          inner.put(call.name(), outline(way, below.get(), module, depth + 1));
        }
      }
      return new Outline(path, directory, declared, inner);
    }

    private Declarations gathered(String directory) {
      var known = gathered.get(directory);
      if (known == null) {
        known = Gathering.of(bodies(directory), false, report);
        gathered.put(directory, known);
      }
      return known;
    }

    private List<Body> bodies(String directory) {
      return document.modules().bodies().getOrDefault(directory, List.of());
    }

    private boolean bounded(ModuleCall call, int depth) {
      if (depth < DEEPEST && ++calls <= CALLS_MAX) {
        return true;
      }
      if (depth >= DEEPEST || calls == CALLS_MAX + 1) {
        report.accept(
            Diagnostic.at(
                call.header(),
                Code.DRY0258,
                depth >= DEEPEST ? "is too deep" : "is one call too many",
                "At most "
                    + DEEPEST
                    + " modules stand in one another, and a spec calls at most "
                    + CALLS_MAX
                    + ", all counted. Call fewer of them, with more in each."));
      }
      return false;
    }
  }
}
