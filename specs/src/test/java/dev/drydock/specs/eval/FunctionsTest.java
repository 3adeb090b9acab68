package dev.drydock.specs.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.ValueText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Results as Terraform documents them.
class FunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '`',
      value = {
        "abs(-12.4) ==> 12.4",
        "ceil(5.1) ==> 6",
        "floor(-5.1) ==> -6",
        "min(12, 54, 3) ==> 3",
        "pow(3, 2) ==> 9",
        "pow(4, 0.5) ==> 2",
        "pow(2, -1) ==> 0.5",
        "signum(-13) ==> -1",
        "sum([1, 2.5]) ==> 3.5",
        "parseint(\"FF\", 16) ==> 255",
        "parseint(\"-101\", 2) ==> -5",
        "parseint(\"aA\", 62) ==> 656",
        "replicas_for(0, 10, 70, 1) ==> 0",
        "replicas_for(7, 10, 70, 1) ==> 100",
        "lower(\"HELLO\") ==> \"hello\"",
        "upper(\"allo\") ==> \"ALLO\"",
        "title(\"hello world\") ==> \"Hello World\"",
        "trim(\"?!hello?!\", \"!?\") ==> \"hello\"",
        "trim(\"foobar\", \"far\") ==> \"oob\"",
        "trimspace(\"  hello\\n\\n\") ==> \"hello\"",
        "trimprefix(\"helloworld\", \"hello\") ==> \"world\"",
        "trimsuffix(\"helloworld\", \"world\") ==> \"hello\"",
        "chomp(\"hello\\r\\n\\n\") ==> \"hello\"",
        "startswith(\"hello world\", \"hello\") ==> true",
        "endswith(\"hello world\", \"hello\") ==> false",
        "strrev(\"a\u2603b\") ==> \"b\u2603a\"",
        "split(\",\", \"foo,bar,\") ==> [\"foo\", \"bar\", \"\"]",
        "split(\",\", \"\") ==> [\"\"]",
        "join(\"-\", [\"foo\", \"bar\"], [\"baz\"]) ==> \"foo-bar-baz\"",
        "substr(\"hello world\", 1, 4) ==> \"ello\"",
        "substr(\"hello world\", -5, -1) ==> \"world\"",
        "substr(\"hello\", 3, 10) ==> \"lo\"",
        "indent(2, \"a\\nb\") ==> \"a\\n  b\"",
        "replace(\"1 + 2 + 3\", \"+\", \"-\") ==> \"1 - 2 - 3\"",
        "replace(\"hello world\", \"/w.*d/\", \"all\") ==> \"hello all\"",
        "regex(\"[a-z]+\", \"53453453.345345aaabbbccc23454\") ==> \"aaabbbccc\"",
        "regex(\"(\\\\d+)-(\\\\d+)\", \"2019-02\") ==> [\"2019\", \"02\"]",
        "regex(\"^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?\","
            + " \"https://terraform.io/docs/\") ==> {\"scheme\" = \"https\", \"authority\" ="
            + " \"terraform.io\"}",
        "regexall(\"[a-z]+\", \"1234abcd5678efgh9\") ==> [\"abcd\", \"efgh\"]",
        "regexall(\"[a-z]+\", \"123456789\") ==> []",
        "format(\"Hello, %s!\", \"Ander\") ==> \"Hello, Ander!\"",
        "format(\"There are %d lights\", 4) ==> \"There are 4 lights\"",
        "format(\"%%|%5d|%-5d|%05d|%+d\", 1, 2, 3, 4) ==> \"%|    1|2    |00003|+4\"",
        "format(\"%v %v %#v %t\", [1, \"a\"], \"b\", \"c\", true) ==> \"[1,\\\"a\\\"] b \\\"c\\\""
            + " true\"",
        "format(\"%x %X %o %b %#x\", 255, 255, 8, 5, 16) ==> \"ff FF 10 101 0x10\"",
        "format(\"%[2]s %[1]s\", \"a\", \"b\") ==> \"b a\"",
        "formatlist(\"%s=%s\", [\"a\", \"b\"], \"x\") ==> [\"a=x\", \"b=x\"]",
        "length([1, 2]) ==> 2",
        "length(\"👩‍👩‍👧é\") ==> 2",
        "concat([\"a\"], [\"b\", 1]) ==> [\"a\", \"b\", 1]",
        "contains([\"a\", \"b\"], \"a\") ==> true",
        "distinct([\"a\", \"b\", \"a\"]) ==> [\"a\", \"b\"]",
        "element([\"a\", \"b\", \"c\"], 3) ==> \"a\"",
        "flatten([[\"a\", [\"b\"]], [], [\"c\"]]) ==> [\"a\", \"b\", \"c\"]",
        "index([\"a\", \"b\"], \"b\") ==> 1",
        "keys({b = 1, a = 2}) ==> [\"a\", \"b\"]",
        "values({b = 1, a = 2}) ==> [2, 1]",
        "lookup({a = \"ay\"}, \"c\", \"what?\") ==> \"what?\"",
        "merge({a = 1, b = 2}, null, {b = 3}) ==> {\"a\" = 1, \"b\" = 3}",
        "reverse([1, 2, 3]) ==> [3, 2, 1]",
        "range(3) ==> [0, 1, 2]",
        "range(1, 8, 2) ==> [1, 3, 5, 7]",
        "range(4, 1) ==> [4, 3, 2]",
        "slice([\"a\", \"b\", \"c\", \"d\"], 1, 3) ==> [\"b\", \"c\"]",
        "sort([\"e\", \"d\", \"a\", \"x\"]) ==> [\"a\", \"d\", \"e\", \"x\"]",
        "zipmap([\"a\", \"b\"], [1, 2]) ==> {\"a\" = 1, \"b\" = 2}",
        "compact([\"a\", \"\", null, \"b\"]) ==> [\"a\", \"b\"]",
        "coalesce(null, \"\", \"b\") ==> \"b\"",
        "coalescelist([], [\"c\"]) ==> [\"c\"]",
        "one([]) ==> null",
        "one([\"a\"]) ==> \"a\"",
        "setunion([\"a\", \"b\"], [\"b\", \"c\"]) ==> [\"a\", \"b\", \"c\"]",
        "setintersection([\"a\", \"b\"], [\"b\", \"c\"]) ==> [\"b\"]",
        "setsubtract([\"a\", \"b\", \"c\"], [\"a\", \"c\"]) ==> [\"b\"]",
        "chunklist([1, 2, 3], 2) ==> [[1, 2], [3]]",
        "alltrue([true, false]) ==> false",
        "anytrue([true, false]) ==> true",
        "tostring(1.50) ==> \"1.5\"",
        "tonumber(\"1e3\") ==> 1000",
        "tobool(\"true\") ==> true",
        "tobool(null) ==> null",
        "tolist([1, \"a\", true]) ==> [\"1\", \"a\", \"true\"]",
        "toset([\"b\", \"a\", \"b\"]) ==> [\"a\", \"b\"]",
        "tomap({a = 1, b = \"x\"}) ==> {\"a\" = \"1\", \"b\" = \"x\"}",
        "jsonencode({hello = \"world\", n = 1.50}) ==>"
            + " \"{\\\"hello\\\":\\\"world\\\",\\\"n\\\":1.5}\"",
        "jsondecode(\"{\\\"a\\\": [1, null, 1e2]}\") ==> {\"a\" = [1, null, 100]}",
        "base64encode(\"Hello World\") ==> \"SGVsbG8gV29ybGQ=\"",
        "base64decode(\"SGVsbG8gV29ybGQ=\") ==> \"Hello World\"",
        "urlencode(\"a b*~☃\") ==> \"a+b%2A~%E2%98%83\"",
        "md5(\"hello world\") ==> \"5eb63bbbe01eeed093cb22bb8f5acdc3\"",
        "sha1(\"hello world\") ==> \"2aae6c35c94fcfb415dbe95f408b9ce91ee846ed\"",
        "sha256(\"hello world\") ==>"
            + " \"b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9\"",
        "can(1 + 1) ==> true",
        "core::upper(\"a\") ==> \"A\"",
        "issensitive(key) ==> true",
        "issensitive(late) ==> false",
        "sensitive(late) ==> (sensitive value)",
        "nonsensitive(key) ==> (known after apply)",
        "try({}.a, [][0], \"c\") ==> \"c\"",
      })
  void calculates(String expression, String expected) {
    var run = Run.of(expression);

    assertThat(run.faults()).isEmpty();
    assertThat(ValueText.of(run.value())).isEqualTo(expected);
  }
}
