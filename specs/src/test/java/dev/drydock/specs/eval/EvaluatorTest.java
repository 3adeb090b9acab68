package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.ValueText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "5 - 3 ==> 2",
        "1 + 2 * 3 ==> 7",
        "2 == 1 + 1 ==> true",
        "(1 + 2) * 3 ==> 9",
        "-2 - -3 ==> 1",
        "7 % 5 ==> 2",
        "-7 % 5 ==> -2",
        "11 % 5.1 ==> 0.8",
        "1 / 10 ==> 0.1",
        "1e3 ==> 1000",
        "3.14159265358979323846264338327950288419716939937510582097494459 + 1"
            + " ==> 4.14159265358979323846264338327950288419716939937510582097494459",
        "12345678901234567890123456789012345678901234567890123456789012"
            + " ==> 12345678901234567890123456789012345678901234567890123456789012",
        "\"1\" == 1 ==> false",
        "\"5\" < 10 ==> true",
        "!true || true && false ==> false",
        "true || 1 / 0 == 1 ==> true",
        "1 < 2 == true ==> true",
        "true ? \"a\" : \"b\" ==> \"a\"",
        "true ? 1 : \"b\" ==> \"1\"",
        "false ? 1 : null ==> null",
        "\"${1 + 2}\" ==> 3",
        "\"a${1 + 2}b\" ==> \"a3b\"",
        "\"hello ${~ \"world\" }\" ==> \"helloworld\"",
        "\"%{ if true ~} hello %{~ endif }\" ==> \"hello\"",
        "\"${\"hello\" ~}${\" world\"}\" ==> \"hello world\"",
        "\"%{ for x in [1, 2] }${x},%{ endfor }\" ==> \"1,2,\"",
        "\"%{ if false }a%{ else }b%{ endif }\" ==> \"b\"",
        "\"$${a} %%{b} \\u00e9 \\U0001F600\" ==> \"$${a} %%{b} é 😀\"",
        "[for x in [1, 2, 3] : x * 2 if x != 2] ==> [2, 6]",
        "[for k, v in {b = 1, a = 2} : \"${k}${v}\"] ==> [\"a2\", \"b1\"]",
        "{for x in [\"a\", \"b\"] : x => upper(x)} ==> {\"a\" = \"A\", \"b\" = \"B\"}",
        "{for x in [\"a\", \"b\", \"a\"] : x => 1...} ==> {\"a\" = [1, 1], \"b\" = [1]}",
        "[{n = 1}, {n = 2}][*].n ==> [1, 2]",
        "[{n = 1}, {n = 2}].*.n ==> [1, 2]",
        "[{n = [1]}, {n = [2]}][*].n[0] ==> [1, 2]",
        "[{n = [1]}, {n = [2]}].*.n[0] ==> [1]",
        "null[*] ==> []",
        "5[*] ==> [5]",
        "[1, 2, 3][1] ==> 2",
        "[[1], [2]].1[0] ==> 2",
        "{a = 1}[\"a\"] ==> 1",
        "{(\"a\") = 1, \"${\"b\"}-c\" = 2, d : 3} ==> {\"a\" = 1, \"b-c\" = 2, \"d\" = 3}",
        "max([1, 5, 3]...) ==> 5",
        "replicas_for(20, 10, 70, 1) ==> 286",
        "try([][0], \"none\") ==> \"none\"",
        "can([][0]) ==> false",
        "jsonencode({b = [1, null, true], a = \"<x>\"}) ==> "
            + "\"{\\\"a\\\":\\\"\\\\u003cx\\\\u003e\\\",\\\"b\\\":[1,null,true]}\"",
        "format(\"%03d %s %5.2f|%-4s|%q\", 7, \"x\", 1.005, \"ab\", \"q\") ==> "
            + "\"007 x  1.00|ab  |\\\"q\\\"\"",
      })
  void evaluates(String expression, String expected) {
    var run = Run.of(expression);

    assertThat(run.faults()).isEmpty();
    assertThat(ValueText.of(run.value())).isEqualTo(expected);
  }
}
