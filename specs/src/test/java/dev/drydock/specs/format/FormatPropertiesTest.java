package dev.drydock.specs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.source.Source;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever can be read is formatted, keeps what it says and all of its comments, and stays as it
/// is from then on. That nothing is lost the formatter itself checks, each time.
class FormatPropertiesTest {
  private static final List<String> HCL =
      List.of(
          "a=1",
          "bb  =  \"x${ y }\"",
          "c = [1,\n2, # d\n3]",
          "d={",
          "e: 2,",
          "}",
          "f \"g\" h {",
          "i{",
          "# j",
          "k = 1 // l",
          "/* m",
          "*/ n = 1 /* o */",
          "p = <<EOT\n q ${ r }\nEOT",
          "s = \"${ t }\"",
          "u = f(",
          "1,2 )",
          "",
          "v = \"${\nw\n}\"",
          "  ",
          "x = a?b:c",
          "é = - 1",
          "variable \"y\" {",
          "type = \"string\"",
          "z = \"%{if a}b%{endif}\"",
          "aa = {a=1,b=[ ]}",
          "bb { cc = 1 }",
          "dd = <<-EOT\n  ee\n    EOT",
          "]",
          "ff = \"😀\" # gg");
  private static final List<String> YAML =
      List.of(
          "a: 1",
          "b: 'x' # c",
          "d:",
          "  e: \"f\"",
          "  - g",
          "- h",
          "  - i: 1",
          "    j: 2",
          "# k",
          "  # l",
          "    # m",
          "",
          "n: |",
          "o: >-",
          "p: [1, \"2\"]",
          "q: [1, # r",
          "  ]",
          "s: {t: u, v: [w]}",
          "x: &y 1",
          "z: *y",
          "aa: \"b",
          "  c\"",
          "dd: |+",
          "      text",
          "  ee: |2-",
          "ff: ${ g }",
          "hh: \"${ i }\"",
          "jj: no",
          "kk: \"no\" # ll",
          "? mm",
          ": nn",
          "- - oo",
          "pp: # qq",
          "rr: '''s'",
          "  tt: é😀",
          "---",
          "uu: >",
          "- # vv");

  @Property(tries = 500)
  void hclIsFormattedOnceAndForAll(@ForAll("hcl") String text) {
    settles(new Source("f.hcl", text));
  }

  @Property(tries = 1000)
  void yamlIsFormattedOnceAndForAll(@ForAll("yaml") String text) {
    settles(new Source("f.yaml", text));
  }

  private static void settles(Source source) {
    var first = Formatter.format(source);
    if (!first.isReadable()) {
      assertThat(first.text()).isEqualTo(source.text());
      return;
    }
    var again = Formatter.format(new Source(source.name(), first.text()));
    assertThat(again.diagnostics()).isEmpty();
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Provide
  Arbitrary<String> hcl() {
    return lines(HCL);
  }

  @Provide
  Arbitrary<String> yaml() {
    return lines(YAML);
  }

  private static Arbitrary<String> lines(List<String> pieces) {
    var end = Arbitraries.of("\n", "\n", "\n", "\n\n", "\r\n", "  \n", "\n\n\n");
    return Combinators.combine(Arbitraries.of(pieces), end)
        .as(String::concat)
        .list()
        .ofMaxSize(9)
        .map(list -> String.join("", list));
  }
}
