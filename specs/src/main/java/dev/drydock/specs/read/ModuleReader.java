package dev.drydock.specs.read;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Read the modules that a spec calls, and those that they call: each directory once.
final class ModuleReader {
  /// How many modules may stand in one another.
  private static final int DEEPEST = 20;

  /// One call: which directory calls which, and where.
  private record Call(String from, String to, Span span) {}

  private final ModuleSource where;
  private final Function<String, List<Body>> texts;
  private final Consumer<Diagnostic> faults;
  private final Map<Span, String> calls = new LinkedHashMap<>();
  private final SequencedMap<String, List<Body>> read = new LinkedHashMap<>();

  /// @param where what a source means
  /// @param texts reads what lies in a directory
  ModuleReader(
      ModuleSource where, Function<String, List<Body>> texts, Consumer<Diagnostic> faults) {
    this.where = where;
    this.texts = texts;
    this.faults = faults;
  }

  /// Read every module below the spec's own files.
  Document.Modules below(List<Body> bodies) {
    below("", bodies, List.of());
    return new Document.Modules(calls, read);
  }

  private void below(String here, List<Body> bodies, List<Call> path) {
    for (var body : bodies) {
      for (var item : body.items()) {
        for (var block : modules(item)) {
          where
              .of(here, block)
              .ifPresent(found -> call(new Call(here, found.directory(), found.span()), path));
        }
      }
    }
  }

  /// Return the calls that an item stands for. What is wrong with their form the checker says.
  private static List<Body.Block> modules(Body.Item item) {
    return switch (item) {
      case Body.Block block when block.type().text().equals("module") -> List.of(block);
      case Body.Attribute attribute when attribute.name().text().equals("module") ->
          Blocks.asBlocks(attribute, 1, _ -> {});
      case Body.Block _, Body.Attribute _ -> List.of();
    };
  }

  private void call(Call call, List<Call> path) {
    var whole = new ArrayList<>(path);
    whole.add(call);
    if (call.to().isEmpty() || path.stream().anyMatch(one -> one.to().equals(call.to()))) {
      circle(call, whole);
    } else if (whole.size() > DEEPEST) {
      faults.accept(
          Diagnostic.at(
              call.span(),
              Code.DRY0258,
              "is module number " + whole.size() + " in a row",
              "At most " + DEEPEST + " modules stand in one another. Call it from further out."));
    } else {
      calls.put(call.span(), call.to());
      if (!read.containsKey(call.to())) {
        var bodies = texts.apply(call.to());
        read.put(call.to(), bodies);
        below(call.to(), bodies, whole);
      }
    }
  }

  private void circle(Call closing, List<Call> path) {
    int first = 0;
    while (!path.get(first).from().equals(closing.to())) {
      first++;
    }
    var others =
        path.subList(first, path.size() - 1).stream()
            .map(call -> new Related(call.span(), words(call)))
            .toList();
    faults.accept(
        Diagnostic.at(
                closing.span(),
                Code.DRY0257,
                words(closing),
                "A module that calls itself, directly or through others, never comes to an end."
                    + " Take one of the calls out.")
            .relating(others));
  }

  private static String words(Call call) {
    return name(call.from()) + " calls " + name(call.to());
  }

  private static String name(String directory) {
    return directory.isEmpty() ? "the spec" : directory;
  }
}
