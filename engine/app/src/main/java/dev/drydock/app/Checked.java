package dev.drydock.app;

import dev.drydock.app.input.Given;
import dev.drydock.app.input.Inputs;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came of reading and checking a spec.
///
/// @param spec present when no rule was broken
/// @param diagnostics errors and warnings, or warnings alone
/// @param sources every text that was read, files of values included
/// @param given what a saved plan of it is bound to
public record Checked(
    Optional<Spec> spec, List<Diagnostic> diagnostics, List<Source> sources, Given given) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    sources = List.copyOf(sources);
  }

  /// Read the spec at `path`, give its variables their values, and check every rule.
  public static Checked of(Path path, Inputs inputs) {
    var document = SpecReader.read(path);
    var values = inputs.values(document);
    var sources = new ArrayList<>(document.sources());
    sources.addAll(values.sources());
    var given = Given.of(document, values.byName());
    var diagnostics = new ArrayList<>(values.diagnostics());
    try {
      var spec = new Checker().check(document, values.byName());
      diagnostics.addAll(spec.warnings());
      var stops = diagnostics.stream().anyMatch(one -> one.code().stops());
      return new Checked(stops ? Optional.empty() : Optional.of(spec), diagnostics, sources, given);
    } catch (Faults faults) {
      diagnostics.addAll(faults.diagnostics());
      return new Checked(Optional.empty(), diagnostics, sources, given);
    }
  }
}
