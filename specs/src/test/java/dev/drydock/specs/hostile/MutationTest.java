package dev.drydock.specs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticJson;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Examples and golden cases, broken at random: nothing but diagnostics comes of them, and each
/// stands in the text. `-Dfuzz.tries` plays more rounds, `-Dfuzz.seed` others.
class MutationTest {
  private static final Path HOUSE = Path.of(System.getProperty("house.root", ".."));
  private static final int TRIES = Integer.getInteger("fuzz.tries", 60);
  private static final int SEED = Integer.getInteger("fuzz.seed", 5);
  private static final int LENGTH_MAX = 20_000;

  @Test
  void hclGivesDiagnosticsWhateverItHolds() {
    play(".hcl");
  }

  @Test
  void yamlGivesDiagnosticsWhateverItHolds() {
    play(".yaml");
  }

  private static void play(String suffix) {
    var corpus = corpus(suffix);
    for (int round = 0; round < TRIES; round++) {
      var chance = new SplittableRandom(SEED * 1_000_003L + round);
      var whole = corpus.get(chance.nextInt(corpus.size()));
      var text = new Mutation(chance).apply(whole, corpus);
      var source = new Source("f" + suffix, text.substring(0, Math.min(text.length(), LENGTH_MAX)));
      try {
        lieInside(source, diagnostics(source));
      } catch (RuntimeException | Error broken) {
        throw new AssertionError("Round " + round + " of seed " + SEED + ":\n" + source, broken);
      }
    }
  }

  private static List<Diagnostic> diagnostics(Source source) {
    var faults = new ArrayList<Diagnostic>();
    var body =
        source.name().endsWith(".yaml")
            ? YamlReader.file(source, faults::add)
            : HclReader.file(source, faults::add);
    var document = new Document(Path.of("."), List.of(source), List.of(body), faults);
    try {
      return new Checker().check(document, new LinkedHashMap<>()).warnings();
    } catch (Faults all) {
      return all.diagnostics();
    }
  }

  private static void lieInside(Source source, List<Diagnostic> diagnostics) {
    int bytes = source.text().getBytes(StandardCharsets.UTF_8).length;
    for (var one : diagnostics) {
      one.place().ifPresent(span -> lieInside(span, source, bytes));
      one.related().forEach(related -> lieInside(related.span(), source, bytes));
    }
    assertThat(DiagnosticText.plain(List.of(source)).render(diagnostics)).isNotNull();
    assertThat(new DiagnosticJson(List.of(source)).document(diagnostics)).isNotEmpty();
  }

  private static void lieInside(Span span, Source source, int bytes) {
    assertThat(span.file()).isEqualTo(source.name());
    assertThat(span.start().offset()).isBetween(0, span.end().offset());
    // An unpaired half of a character has no bytes of its own.
    assertThat(span.end().offset()).isLessThanOrEqualTo(bytes + 3 * source.text().length());
    assertThat(span.start().line()).isBetween(1, source.lines().size() + 1);
  }

  private static List<String> corpus(String suffix) {
    try (var examples = Files.walk(HOUSE.resolve("examples"), 2);
        var cases = Files.walk(HOUSE.resolve("specs/src/test/resources/golden"), 3)) {
      var files = new ArrayList<Path>(examples.toList());
      files.addAll(cases.toList());
      var texts = new ArrayList<String>();
      for (var file : files.stream().sorted().toList()) {
        if (file.toString().endsWith(suffix) && Files.size(file) < LENGTH_MAX) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
