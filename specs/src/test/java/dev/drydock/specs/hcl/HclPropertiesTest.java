package dev.drydock.specs.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import dev.drydock.specs.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HclPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b_1",
          "for",
          "in",
          "if",
          "else",
          "endif",
          "endfor",
          "true",
          "null",
          "é",
          "👩‍👩‍👧",
          " ",
          "\n",
          "\r\n",
          "\t",
          "=",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "${",
          "%{",
          "~}",
          "$${",
          "%%{",
          "}",
          "\\n",
          "\\u00e9",
          "\\",
          "<<EOT\n",
          "<<-EOT\n",
          "\nEOT\n",
          "1",
          "1.5e3",
          ".",
          "*",
          "...",
          ":",
          "::",
          "?",
          ",",
          "=>",
          "||",
          "&&",
          "==",
          "-",
          "!",
          "#",
          "//",
          "/*",
          "*/",
          "'",
          "$",
          "@",
          ";",
          "- ",
          ": ",
          "&x ",
          "*x",
          "|\n",
          "\u0000",
          "\ufeff",
          "if x}");

  @Property(tries = 500)
  void neverThrowsAndStaysInsideTheFile(@ForAll("texts") String text) {
    var faults = new ArrayList<Diagnostic>();

    var body = HclReader.file(new Source("f", text), faults::add);

    inside(text, body, faults);
  }

  @Property(tries = 300)
  void neverThrowsForYamlEither(@ForAll("texts") String text) {
    var faults = new ArrayList<Diagnostic>();

    var body = YamlReader.file(new Source("f", text), faults::add);

    inside(text, body, faults);
  }

  @Property(tries = 300)
  void readsBackWhatItWrites(@ForAll("expressions") Expression expression) {
    var written = HclText.of(expression);
    var faults = new ArrayList<Diagnostic>();

    var read = HclReader.expression(new Source("f", written), faults::add);

    assertThat(faults).as(written).isEmpty();
    assertThat(Shape.of(read)).as(written).isEqualTo(Shape.of(expression));
  }

  private static void inside(String text, Body body, List<Diagnostic> faults) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    var spans = new ArrayList<Span>();
    faults.forEach(fault -> fault.place().ifPresent(spans::add));
    collect(body, spans);
    assertThat(spans)
        .allSatisfy(span -> {
          assertThat(span.start().offset()).isBetween(0, length);
          assertThat(span.end().offset()).isBetween(span.start().offset(), length);
          assertThat(span.start().line()).isPositive();
          assertThat(span.start().column()).isPositive();
        });
  }

  private static void collect(Body body, List<Span> spans) {
    for (var item : body.items()) {
      spans.add(item.span());
      switch (item) {
        case Body.Attribute attribute ->
            Expressions.walk(attribute.value(), one -> spans.add(one.span()));
        case Body.Block block -> collect(block.body(), spans);
      }
    }
  }

  /// Texts that look like specs, more or less.
  @Provide
  Arbitrary<String> texts() {
    var pieced = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
    return Arbitraries.oneOf(
        pieced, Arbitraries.strings().ofMaxLength(40).filter(HclPropertiesTest::isUnicode));
  }

  /// What a file of UTF-8 can hold: no half of a pair alone.
  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return ArbitraryExpressions.upTo(3);
  }
}
