package dev.drydock.specs.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "a { ==> DRY0128 1:3-1:4",
        "a = ==> DRY0126 1:3-1:4",
        "a 1 ==> DRY0131 1:3-1:4",
        "a = 1 2 3 ==> DRY0127 1:7-1:8",
        "a = 1 $ 2 ==> DRY0120 1:7-1:8",
        "a.b = 1 ==> DRY0131 1:2-1:3",
        "a : 1 ==> DRY0131 1:3-1:4",
        "\"a\" = 1 ==> DRY0131 1:1-1:4",
        "} ==> DRY0134 1:1-1:2",
        "@@@ ==> DRY0120 1:1-1:4",
        "a = 1\\na = 2 ==> DRY0130 2:1-2:2",
        "a { b = 1, c = 2 } ==> DRY0129 1:10-1:11",
        "a { b = 1 c = 2 } ==> DRY0129 1:11-1:12",
        "a { b { c = 1 } } ==> DRY0129 1:5-1:8",
        "a { b = 1\\n} ==> DRY0129 1:10-2:1",
        "a {\\n b = 1 } ==> DRY0127 2:8-2:9",
        "a {} b {} ==> DRY0127 1:6-1:7",
        "a = \"b ==> DRY0121 1:5-1:7",
        "a = \"b\\nc = 1 ==> DRY0121 1:5-1:7",
        "a = \"${b ==> DRY0128 1:6-1:8",
        "a {\\n b = <<EOT\\n x\\n} ==> DRY0122 2:6-2:8",
        "a {\\n /* b\\n} ==> DRY0123 2:2-2:4",
        "a = \"\\q\" ==> DRY0124 1:6-1:8",
        "a = \"\\u00g\" ==> DRY0124 1:6-1:10",
        "a = \"\\ud800\" ==> DRY0124 1:6-1:12",
        "a = 1e99999 ==> DRY0125 1:5-1:12",
        "a = [1, 2 ==> DRY0128 1:5-1:6",
        "a = [1 2] ==> DRY0136 1:8-1:9",
        "a = {b = 1 c = 2} ==> DRY0136 1:12-1:13",
        "a = {b.c = 1} ==> DRY0135 1:6-1:7",
        "a = {b} ==> DRY0126 1:7-1:8",
        "a = (1 ==> DRY0128 1:5-1:6",
        "a = f(1 2) ==> DRY0126 1:9-1:10",
        "a = b ? c ==> DRY0126 1:10-1:10",
        "a = b. ==> DRY0126 1:7-1:7",
        "a = b[1 ==> DRY0128 1:6-1:7",
        "a = [for x y : x] ==> DRY0137 1:12-1:13",
        "a = \"%{ if b }c\" ==> DRY0133 1:6-1:15",
        "a = \"c%{ endif }\" ==> DRY0133 1:7-1:17",
        "a = \"%{ wenn b }c\" ==> DRY0133 1:9-1:13",
        "a \"${b}\" {} ==> DRY0139 1:3-1:9",
        "a = 'b' ==> DRY0120 1:5-1:8",
        "a = b & c ==> DRY0120 1:7-1:8",
        "é́ = 1 2 ==> DRY0127 1:7-1:8",
        "a = \"👩‍👩‍👧\" 2 ==> DRY0127 1:9-1:10",
      })
  void findsOneFaultAndItsPlace(String text, String expected) {
    assertThat(faults(text)).containsExactly(expected);
  }

  @Test
  void findsManyFaultsInOneRun() {
    assertThat(
            faults("a = \nb {\n c = 1 2\n d =\n}\ne = [1,, 2]\nf { g = 1 h = 2 }\nf = 'x'\ni = 1"))
        .containsExactly(
            "DRY0120 8:5-8:8",
            "DRY0126 1:3-1:4",
            "DRY0127 3:8-3:9",
            "DRY0126 4:4-4:5",
            "DRY0126 6:8-6:9",
            "DRY0129 7:11-7:12");
  }

  @Test
  void suggestsTheBlockOnSeveralLines() {
    var faults = new ArrayList<Diagnostic>();
    HclReader.file(new Source("f", "a \"x\" { b = 1, c = [1,\n2] }"), faults::add);

    assertThat(faults.getFirst().suggestion()).isEqualTo("a \"x\" {\n  b = 1\n  c = [1,\n2]\n}");
  }

  private static List<String> faults(String escaped) {
    var text = escaped.replace("\\n", "\n");
    var faults = new ArrayList<Diagnostic>();
    HclReader.file(new Source("f", text), faults::add);
    return faults.stream()
        .map(fault -> fault.code() + " " + fault.place().map(HclFaultsTest::shown).orElse("none"))
        .toList();
  }

  private static String shown(Span span) {
    return "%d:%d-%d:%d"
        .formatted(
            span.start().line(), span.start().column(), span.end().line(), span.end().column());
  }
}
