package dev.drydock.specs.syntax;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import java.nio.file.Path;
import java.util.List;

/// All files of a spec, read: what could be read, and what could not.
///
/// @param directory what relative paths resolve against
/// @param bodies one per file, sorted by file name
/// @param diagnostics faults of the text; the checker adds its own before it stops
public record Document(
    Path directory, List<Source> sources, List<Body> bodies, List<Diagnostic> diagnostics) {
  public Document {
    sources = List.copyOf(sources);
    bodies = List.copyOf(bodies);
    diagnostics = List.copyOf(diagnostics);
  }
}
