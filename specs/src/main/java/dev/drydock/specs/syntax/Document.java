package dev.drydock.specs.syntax;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// All files of a spec, read: what could be read, and what could not.
///
/// @param directory what relative paths resolve against
/// @param sources every text, those of modules included
/// @param bodies one per file of the spec itself, sorted by file name
/// @param modules what the spec's modules hold
/// @param diagnostics faults of the text; the checker adds its own before it stops
public record Document(
    Path directory,
    List<Source> sources,
    List<Body> bodies,
    Modules modules,
    List<Diagnostic> diagnostics) {
  public Document {
    sources = List.copyOf(sources);
    bodies = List.copyOf(bodies);
    diagnostics = List.copyOf(diagnostics);
  }

  /// Make a document without modules.
  public Document(
      Path directory, List<Source> sources, List<Body> bodies, List<Diagnostic> diagnostics) {
    this(directory, sources, bodies, Modules.NONE, diagnostics);
  }

  /// The modules that a spec calls, directly or through others. A directory that cannot be read, is
  /// refused, or would call itself, is in no call; a diagnostic says why.
  ///
  /// @param calls the directory that each call means, by the place of its `source`
  /// @param bodies one per file, by directory; directories are relative to the spec's, with slashes
  public record Modules(Map<Span, String> calls, SequencedMap<String, List<Body>> bodies) {
    public static final Modules NONE = new Modules(Map.of(), new LinkedHashMap<>());

    public Modules {
      calls = Map.copyOf(calls);
      bodies = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bodies));
    }
  }
}
