package dev.drydock.specs.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our reader beside hcl4j 0.9.8, on the part of HCL that it gets right; and where it is wrong,
/// what it does. A version of it that mends a fault is noticed here.
///
/// It prints while it works, and would make HTTP requests for `data` blocks: its HTTP client is not
/// among our dependencies, so it cannot.
class Hcl4jTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 100\ny = 0\nz = 007",
        "x = -5\ny = 0.5",
        "x = true\ny = false\nz = null",
        "x = \"\"\ny = \"a b  c\"",
        "x = \"é名👩\"",
        "x = \"a\\\"b\\\\c\\n\"",
        "x = [1, \"a\", true]\ny = []",
        "x = [\n 1,\n 2,\n]",
        "x = {}\ny = { a : 1 }\nz = { \"a b\" = 1 }",
        "x = {\n a = 1\n b = 2\n}",
        "x = { a = { b = [1] } }",
        "# c\nx = 1 // d\n/* e */ y = 2",
        "a {}\n",
        "a \"b\" \"c\" { d = 1 }",
        "a \"b\" {\n c {\n  d = 1\n }\n}",
        "a { b = 1 }\na { b = 2 }",
        "x = <<EOT\na\nb\nEOT\n",
        "x = (1 + 2)\ny = 2 * 3\nz = 6 / 3",
        "x = 7 % 4",
        "x = 1 < 2\ny = 1 == 1\nz = !true",
        "x = true && false\ny = true || false",
        "x = true ? 1 : 2\ny = false ? 1 : 2",
        "x = \"a${\"b\"}c\"",
        "x = [for v in [1, 2, 3] : v if v > 1]",
        "x = upper(\"a\")",
      })
  void bothReadTheSame(String text) throws Exception {
    assertThat(ours(text)).isEqualTo(theirs(text));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void bothReadTheSameFiles(@ForAll("files") String text) throws Exception {
    assertThat(ours(text)).isEqualTo(theirs(text));
  }

  @Provide
  Arbitrary<String> files() {
    var item = Combinators.combine(names(), values(2)).as((name, value) -> name + " = " + value);
    return bodies(item, 2).map(lines -> lines + "\n");
  }

  private static Arbitrary<String> bodies(Arbitrary<String> item, int depth) {
    if (depth == 0) {
      return item;
    }
    var block =
        Combinators.combine(names(), names(), bodies(item, depth - 1))
            .as((word, label, body) -> word + " \"" + label + "\" {\n" + body + "\n}");
    return Arbitraries.oneOf(item, block)
        .list()
        .uniqueElements(text -> text.substring(0, text.indexOf(' ')))
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(items -> String.join("\n", items));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(6);
  }

  private static Arbitrary<String> values(int depth) {
    var simple =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-100_000, 100_000).map(String::valueOf),
            Arbitraries.of("true", "false", "0.5", "12.25"),
            Arbitraries.strings()
                .withChars("abc XYZ 09_-.,:/é名")
                .ofMaxLength(8)
                .map(text -> "\"" + text + "\""));
    if (depth == 0) {
      return simple;
    }
    var list = values(depth - 1).list().ofMaxSize(3).map(all -> "[" + String.join(", ", all) + "]");
    var object =
        Combinators.combine(names(), values(depth - 1))
            .as((name, value) -> name + " = " + value)
            .list()
            .ofMaxSize(3)
            .uniqueElements(text -> text.substring(0, text.indexOf(' ')))
            .map(all -> all.stream().collect(Collectors.joining(", ", "{ ", " }")));
    return Arbitraries.oneOf(simple, list, object);
  }

  /// @param theirs what hcl4j makes of it: a map, or the exception's name
  /// @param ours what is right: the map, or the codes of the faults
  record KnownFault(String text, String theirs, String ours) {}

  static List<KnownFault> knownFaults() {
    return List.of(
        new KnownFault("x = 5 - 3", "RuntimeException", "{x=2.0}"),
        new KnownFault("x = - 5", "RuntimeException", "{x=-5.0}"),
        new KnownFault("x = 1 + 2 * 3", "{x=9.0}", "{x=7.0}"),
        new KnownFault("x = 2 == 1 + 1", "{x=1.0}", "{x=true}"),
        new KnownFault("x = \"${5}\" == 5", "{x=false}", "{x=true}"),
        new KnownFault("x = 1e3", "{x=e3}", "{x=1000.0}"),
        new KnownFault("x = 9007199254740993 % 2", "{x=0.0}", "{x=1.0}"),
        new KnownFault("x = \"\\u00e9\"", "RuntimeException", "{x=é}"),
        new KnownFault("x = \"n\u0303\"", "{x=n\u0303}", "{x=ñ}"),
        new KnownFault("x = \"$${a}\"", "{x=$${a}}", "{x=${a}}"),
        new KnownFault("x = \"%{ if true }a%{ endif }\"", "{x=%{ if true }a%{ endif }}", "{x=a}"),
        new KnownFault("x = <<EOT\na ${1}\nEOT\n", "{x=a ${1}\n}", "{x=a 1\n}"),
        new KnownFault("größe = 1", "{e=1.0}", "{größe=1.0}"),
        new KnownFault("x = [1, 2][0]", "{x=[0.0]}", "{x=1.0}"),
        new KnownFault("x = { a = 1 }.a", "RuntimeException", "{x=1.0}"),
        new KnownFault("x = { (\"a\") = 1 }", "RuntimeException", "{x={a=1.0}}"),
        new KnownFault("x = [{ n = 1 }][*].n", "RuntimeException", "{x=[1.0]}"),
        new KnownFault("x = max([1, 2]...)", "RuntimeException", "{x=2.0}"),
        new KnownFault("x = format(\"%03d\", 7)", "RuntimeException", "{x=007}"),
        new KnownFault("x = nosuch(1)", "{x=null}", "[DRY0111]"),
        new KnownFault("x =", "{x=null}", "[DRY0126]"),
        new KnownFault("x = 1 2 3", "{x=3.0}", "[DRY0127]"),
        new KnownFault("x = 1 $ 2", "{x=2.0}", "[DRY0120]"),
        new KnownFault("@@@\nx = 1", "{x=1.0}", "[DRY0120]"),
        new KnownFault("x = 1\nx = 2", "{x=2.0}", "[DRY0130]"),
        new KnownFault("x = 1, y = 2", "{x=1.0, y=2.0}", "[DRY0127]"),
        new KnownFault("x 1", "{}", "[DRY0131]"),
        new KnownFault("a.b = 1", "{a.b=1.0}", "[DRY0131]"),
        new KnownFault("}", "{}", "[DRY0134]"),
        new KnownFault("x = [1, 2", "{x=[1.0, 2.0]}", "[DRY0128]"),
        new KnownFault("x = \"a", "{x=null}", "[DRY0121]"),
        new KnownFault("a {", "{}", "[DRY0128]"),
        new KnownFault("a { b = 1, c = 2 }", "{a={b=1.0, c=2.0}}", "[DRY0129]"),
        new KnownFault("a { b = 1\n}", "{a={b=1.0}}", "[DRY0129]"),
        new KnownFault("a { d {} }", "{a={d={}}}", "[DRY0129]"),
        new KnownFault(
            "locals {\n a = local.b\n b = local.a\n}\nx = local.a",
            "StackOverflowError",
            "[DRY0210, DRY0210, DRY0210]"));
  }

  @ParameterizedTest
  @MethodSource("knownFaults")
  void itsFaultsAreWhatTheyWereAndOursAreNone(KnownFault known) {
    assertThat(theirOutcome(known.text())).isEqualTo(known.theirs());
    assertThat(ourOutcome(known.text())).isEqualTo(known.ours());
  }

  @Test
  void itsHttpClientIsOutOfReach() {
    var text = "data \"http\" \"x\" { url = \"http://127.0.0.1:1/\" }\ny = data.http.x.body";

    assertThat(theirOutcome(text)).isEqualTo("NoClassDefFoundError");
  }

  private static Map<String, @Nullable Object> ours(String text) {
    var faults = new ArrayList<Diagnostic>();
    var map = PlainMap.of(text, faults);
    assertThat(faults).isEmpty();
    return map;
  }

  private static String ourOutcome(String text) {
    var faults = new ArrayList<Diagnostic>();
    HclReader.file(new Source("input.hcl", text), faults::add);
    return faults.isEmpty() ? evaluated(text) : codes(faults);
  }

  /// What could not be evaluated has no plain form, and a fault that says so.
  private static String evaluated(String text) {
    var faults = new ArrayList<Diagnostic>();
    var map = PlainMap.of(text, faults);
    return faults.isEmpty() ? map.toString() : codes(faults);
  }

  private static String codes(List<Diagnostic> faults) {
    return faults.stream().map(one -> one.code().name()).toList().toString();
  }

  private static Map<String, @Nullable Object> theirs(String text) throws Exception {
    var before = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return new LinkedHashMap<String, @Nullable Object>(new HCLParser().parse(text));
    } finally {
      System.setOut(before);
    }
  }

  private static String theirOutcome(String text) {
    try {
      return theirs(text).toString();
    } catch (Exception | LinkageError | StackOverflowError thrown) {
      return thrown.getClass().getSimpleName();
    }
  }
}
