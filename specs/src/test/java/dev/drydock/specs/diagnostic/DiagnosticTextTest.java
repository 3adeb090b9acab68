package dev.drydock.specs.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static final Source SOURCE =
      new Source("a.drydock.hcl", "one\ntwo\nthree\n  名前 = \"x\"\n\tfour = 4\n");

  private static Span span(int line, int from, int to) {
    return new Span("a.drydock.hcl", new Position(line, from, 0), new Position(line, to, 9));
  }

  private static String text(Diagnostic diagnostic) {
    return DiagnosticText.plain(List.of(SOURCE)).render(diagnostic);
  }

  @Test
  void showsTwoLinesBeforeTheMarkedOne() {
    assertThat(text(Diagnostic.at(span(3, 1, 6), Code.DRY0203, "is unknown", "")))
        .isEqualTo(
            """
            Error[DRY0203]: Unknown attribute

              a.drydock.hcl:3:1
               1 | one
               2 | two
               3 | three
                 | ^^^^^ is unknown

              See site/diagnostics/DRY0203.md
            """);
  }

  @Test
  void marksWideLettersWithTwoCellsEach() {
    assertThat(text(Diagnostic.at(span(4, 3, 5), Code.DRY0203, "wide", "")))
        .contains("   4 |   名前 = \"x\"\n     |   ^^^^ wide\n");
    assertThat(text(Diagnostic.at(span(4, 8, 11), Code.DRY0203, "after", "")))
        .contains("     |          ^^^ after\n");
  }

  @Test
  void keepsTabsSoThatMarksLineUp() {
    assertThat(text(Diagnostic.at(span(5, 2, 6), Code.DRY0203, "tab", "")))
        .contains("     | \t^^^^ tab\n");
  }

  @Test
  void marksToTheEndOfTheFirstLineOfALongSpan() {
    var span = new Span("a.drydock.hcl", new Position(1, 2, 1), new Position(3, 2, 9));

    assertThat(text(Diagnostic.at(span, Code.DRY0203, "long", ""))).contains("     |  ^^ long\n");
  }

  @Test
  void showsEveryRelatedPlaceWithItsOwnLine() {
    var diagnostic =
        Diagnostic.at(span(3, 1, 6), Code.DRY0205, "is written already", "")
            .relating(List.of(new Related(span(1, 1, 4), "written here first")));

    assertThat(text(diagnostic))
        .contains("  a.drydock.hcl:1:1\n   1 | one\n     | ^^^ written here first\n");
  }

  @Test
  void asksWhetherAWordWasMeantAndShowsLongerTextsOnTheirOwn() {
    var one = Diagnostic.at(span(1, 1, 4), Code.DRY0203, "", "").suggesting("two");
    var block = Diagnostic.at(span(1, 1, 4), Code.DRY0203, "", "").suggesting("a {\n  b = 1\n}");

    assertThat(text(one)).contains("  Did you mean \"two\"?\n  See ");
    assertThat(text(block)).contains("  Write instead:\n\n    a {\n      b = 1\n    }\n\n  See ");
  }

  @Test
  void leavesIndentedCommandsAsTheyAre() {
    var detail = "word ".repeat(30).strip() + "\n\n  drydock plan --var a=1";

    var text = text(Diagnostic.of(Code.DRY0219, detail));

    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text).contains("\n\n    drydock plan --var a=1\n");
  }

  @Test
  void coloursOnlyWhenAsked() {
    var diagnostic = Diagnostic.at(span(1, 1, 4), Code.DRY0203, "x", "");
    var coloured = DiagnosticText.coloured(List.of(SOURCE)).render(diagnostic);

    assertThat(text(diagnostic)).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1;31mError[DRY0203]\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(diagnostic));
  }

  @Test
  void sortsByPlaceAndPutsWhatHasNoneLast() {
    var nowhere = Diagnostic.of(Code.DRY0222, "nowhere");
    var late = new Diagnostic(Code.DRY0203, "", "", at(9), List.of(), "");
    var early = new Diagnostic(Code.DRY0205, "", "", at(2), List.of(), "");

    assertThat(DiagnosticText.sorted(List.of(nowhere, late, early)))
        .containsExactly(early, late, nowhere);
  }

  private static Span at(int offset) {
    return new Span("a.drydock.hcl", new Position(1, 1, offset), new Position(1, 2, offset + 1));
  }
}
