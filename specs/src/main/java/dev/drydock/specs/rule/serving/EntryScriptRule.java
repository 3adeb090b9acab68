package dev.drydock.specs.rule.serving;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The entry script is inside the directory that is uploaded.
public final class EntryScriptRule implements Rule {
  private static final String PATH = "code.entry_script";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      version
          .text(PATH)
          .filter(EntryScriptRule::outside)
          .ifPresent(_ ->
              report.accept(
                  Diagnostic.at(
                          version.span(PATH),
                          Code.DRY0324,
                          "leaves source_dir",
                          "Only source_dir is uploaded. Write the script's path from there, or"
                              + " choose a source_dir that holds it.")
                      .relating(source(version))));
    }
  }

  private static boolean outside(String script) {
    try {
      var path = Path.of(script);
      return path.isAbsolute() || path.normalize().startsWith("..");
    } catch (InvalidPathException _) {
      return true;
    }
  }

  private static List<Related> source(Draft version) {
    return version.written("code.source_dir")
        ? List.of(new Related(version.span("code.source_dir"), "what is uploaded"))
        : List.of();
  }
}
