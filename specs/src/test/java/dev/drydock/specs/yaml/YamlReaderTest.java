package dev.drydock.specs.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  private final List<Diagnostic> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "a: yes ==> \"yes\"",
        "a: no ==> \"no\"",
        "a: on ==> \"on\"",
        "a: NO ==> \"NO\"",
        "a: true ==> true",
        "a: 'true' ==> \"true\"",
        "a: ~ ==> null",
        "a: ==> null",
        "a: 0o17 ==> 15",
        "a: 0xff ==> 255",
        "a: 012 ==> 12",
        "a: 1_000 ==> \"1_000\"",
        "a: 1:30 ==> \"1:30\"",
        "a: -1.5e3 ==> -1500",
        "a: .5 ==> 0.5",
        "a: 0.1000000000000000000000000000000001 ==> 0.1000000000000000000000000000000001",
        "a: 2026-11-21 ==> \"2026-11-21\"",
        "a: 00000000-0000-0000-0000-000000000000 ==> \"00000000-0000-0000-0000-000000000000\"",
        "a: !!str 12 ==> \"12\"",
        "a: [1, {b: 2}] ==> [1, {\"b\" = 2}]",
        "a: ${workspace.fraud} ==> \"${workspace.fraud}\"",
        "a: \"x\\ty${1 + 2}\" ==> \"x\\ty${1 + 2}\"",
        "a: $${b} ==> \"$${b}\"",
        "a: 'it''s ${b}' ==> \"it's ${b}\"",
        "a: {'${k}-x': 1} ==> {\"${k}-x\" = 1}",
        "a: &x {c: 1}\\nb: *x ==> {\"c\" = 1} {\"c\" = 1}",
        "a: |\\n  x ${b}\\n  y\\n ==> \"x ${b}\\ny\\n\"",
        "a: >\\n  x\\n  ${b}\\n ==> \"x ${b}\\n\"",
      })
  void readsValues(String text, String expected) {
    var body = read(text.replace("\\n", "\n"));

    assertThat(faults).isEmpty();
    assertThat(
            body.items().stream()
                .map(item -> HclText.of(((Body.Attribute) item).value()))
                .reduce((one, other) -> one + " " + other))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "a: ${b.c} ==> 1:6-1:7",
        "a: 'x ${b.c}' ==> 1:9-1:10",
        "a: \"\\u00e9${b.c}\" ==> 1:13-1:14",
        "é: \"é${b.c}\" ==> 1:8-1:9",
        "a: |\\n  x\\n  ${b.c}\\n ==> 3:5-3:6",
        "a: >-\\n  x\\n  y ${b.c}\\n ==> 3:7-3:8",
        "a: x\\n  y ${b.c}\\n ==> 2:7-2:8",
        "a: &anchor x${b.c} ==> 1:15-1:16",
        "a: {b: [1, '${b.c}']} ==> 1:15-1:16",
      })
  void knowsThePlaceOfEveryReference(String text, String expected) {
    var body = read(text.replace("\\n", "\n"));

    var roots = new ArrayList<Span>();
    Expressions.walk(
        ((Body.Attribute) body.items().getFirst()).value(),
        one -> {
          if (one instanceof Expression.Root root) {
            roots.add(root.span());
          }
        });
    assertThat(roots).extracting(YamlReaderTest::shown).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "a: 1\\na: 2 ==> DRY0141 2:1-2:2",
        "a: [1 ==> DRY0140 1:6-1:6",
        "a: b: c ==> DRY0140 1:5-1:5",
        "- 1 ==> DRY0143 1:1-1:4",
        "a: 1\\n---\\nb: 2 ==> DRY0143 3:1-3:1",
        "a: !mine 1 ==> DRY0143 1:4-1:11",
        "a: .inf ==> DRY0143 1:4-1:8",
        "? [1]\\n: 2 ==> DRY0143 1:3-1:4",
        "<<: {a: 1} ==> DRY0143 1:1-1:3",
        "a: &x [*x] ==> DRY0143 1:8-1:10",
        "a: ${b ==> DRY0128 1:4-1:6",
        "a: ${1 +} ==> DRY0126 1:9-1:10",
      })
  void findsOneFaultAndItsPlace(String text, String expected) {
    read(text.replace("\\n", "\n"));

    assertThat(faults)
        .extracting(fault -> fault.code() + " " + fault.place().map(YamlReaderTest::shown).get())
        .containsExactly(expected);
  }

  @Test
  void boundsAliases() {
    var text = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int level = 1; level < 30; level++) {
      var alias = ", *a" + (level - 1);
      text.append("a%d: &a%d [%s]\n".formatted(level, level, alias.repeat(9).substring(2)));
    }

    read(text.toString());

    assertThat(faults).extracting(Diagnostic::code).extracting(Enum::name).contains("DRY0142");
  }

  @Test
  void boundsNesting() {
    read("a: " + "[".repeat(5_000) + "]".repeat(5_000));

    assertThat(faults).extracting(fault -> fault.code().name()).containsExactly("DRY0132");
  }

  @Test
  void turnsNestedMappingsIntoLabelledBlocks() {
    var body =
        read("version:\n  scoring:\n    blue: {traffic: 20}\n    green:\n      traffic: 10\n");

    var blocks = Blocks.asBlocks((Body.Attribute) body.items().getFirst(), 2, faults::add);

    assertThat(faults).isEmpty();
    assertThat(blocks)
        .extracting(block -> block.labels().stream().map(Body.Name::text).toList())
        .containsExactly(List.of("scoring", "blue"), List.of("scoring", "green"));
    assertThat(blocks)
        .extracting(block -> shown(block.header()))
        .containsExactly("3:5-3:9", "4:5-4:10");
  }

  @Test
  void turnsAListIntoSeveralBlocks() {
    var body = read("check: [{a: 1}, {a: 2}]");

    assertThat(Blocks.asBlocks((Body.Attribute) body.items().getFirst(), 0, faults::add))
        .hasSize(2);
    assertThat(faults).isEmpty();
  }

  @Test
  void refusesAValueWhereABlockIsNeeded() {
    var body = read("workspace: {fraud: 7}");

    assertThat(Blocks.asBlocks((Body.Attribute) body.items().getFirst(), 1, faults::add)).isEmpty();
    assertThat(faults).extracting(fault -> fault.code().name()).containsExactly("DRY0145");
  }

  private Body read(String text) {
    return YamlReader.file(new Source("f.drydock.yaml", text), faults::add);
  }

  private static String shown(Span span) {
    return "%d:%d-%d:%d"
        .formatted(
            span.start().line(), span.start().column(), span.end().line(), span.end().column());
  }
}
