package dev.drydock.app.input;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Where the values of variables come from.
///
/// @param environment of which `DRYDOCK_VAR_name` counts
/// @param given flags in the order in which they stand on the command line
/// @param kept what was given before and holds unless it is given anew: the inputs of a saved plan
public record Inputs(
    Map<String, String> environment, List<Given> given, SequencedMap<String, Value> kept) {
  private static final List<String> AUTO =
      List.of(".auto.drydockvars.hcl", ".auto.drydockvars.yaml", ".auto.drydockvars.yml");

  /// No values: every variable keeps its default.
  public static final Inputs NONE = new Inputs(Map.of(), List.of());

  public Inputs {
    given = List.copyOf(given);
    kept = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kept));
  }

  public Inputs(Map<String, String> environment, List<Given> given) {
    this(environment, given, new LinkedHashMap<>());
  }

  /// Return the same over what was given before.
  public Inputs over(SequencedMap<String, Value> before) {
    return new Inputs(environment, given, before);
  }

  /// One flag.
  public sealed interface Given {
    /// `--var name=text`; the text is converted to the variable's type.
    record Var(String name, String text) implements Given {}

    /// `--var-file file`.
    record VarFile(Path file) implements Given {}
  }

  /// Values by the variable's name, with what was read and what was wrong.
  public record Values(
      SequencedMap<String, Value> byName, List<Source> sources, List<Diagnostic> diagnostics) {
    public Values {
      byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
      sources = List.copyOf(sources);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /// Gather the values for a document, the strongest last.
  public Values values(Document document) {
    var gathering = new Gathering(document);
    gathering.keep(kept);
    gathering.environment(environment);
    automatic(document.directory()).forEach(gathering::file);
    for (var flag : given) {
      switch (flag) {
        case Given.Var(var name, var text) -> gathering.flag(name, text);
        case Given.VarFile(var file) -> gathering.file(file);
      }
    }
    return gathering.values();
  }

  private static List<Path> automatic(Path directory) {
    var here = directory.toString().isEmpty() ? Path.of(".") : directory;
    if (!Files.isDirectory(here)) {
      return List.of();
    }
    try (var files = Files.list(here)) {
      return files
          .filter(file -> AUTO.stream().anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      // The reader of the spec lists the same directory, and says so.
      return List.of();
    }
  }
}
