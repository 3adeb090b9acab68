package dev.drydock.app.input;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final String PREFIX = "DRYDOCK_VAR_";
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
    var gathered = new Gathering();
    gathered.values.putAll(kept);
    for (var name : Variables.declared(document)) {
      var text = environment.get(PREFIX + name);
      if (text != null) {
        gathered.values.put(name, Value.of(text));
      }
    }
    automatic(document.directory()).forEach(gathered::file);
    for (var flag : given) {
      switch (flag) {
        case Given.Var(var name, var text) -> gathered.values.put(name, Value.of(text));
        case Given.VarFile(var file) -> gathered.file(file);
      }
    }
    return new Values(gathered.values, gathered.sources, gathered.diagnostics);
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

  private static final class Gathering {
    private final SequencedMap<String, Value> values = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void file(Path file) {
      var read = SpecReader.values(file);
      sources.addAll(read.sources());
      diagnostics.addAll(read.diagnostics());
      for (var body : read.bodies()) {
        body.items().forEach(this::item);
      }
    }

    private void item(Body.Item item) {
      switch (item) {
        case Body.Attribute(var name, var expression, _) -> {
          var evaluator = new Evaluator(this::nothing, diagnostics::add);
          values.put(name.text(), evaluator.evaluate(expression));
        }
        case Body.Block block ->
            diagnostics.add(
                Diagnostic.at(
                    block.header(),
                    Code.DRY0908,
                    "is a block",
                    "A file of values holds attributes alone: one `name = value` a line."));
      }
    }

    private Scope.Meaning nothing(Expression.Root root, List<Body.Name> members) {
      diagnostics.add(
          Diagnostic.at(
              root.span(),
              Code.DRY0908,
              "is a reference",
              "A file of values stands alone: nothing in it can refer to anything."));
      return new Scope.Meaning.Nothing();
    }
  }
}
