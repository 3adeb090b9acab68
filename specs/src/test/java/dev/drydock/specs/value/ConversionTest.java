package dev.drydock.specs.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Conversion.Result;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionTest {
  private static final Type TEXTS = new Type.ListOf(Type.TEXT);
  private static final Residual LATE =
      new Residual("endpoint.a.b", List.of(new Residual.Input(Address.of("endpoint", "a"), "b")));

  static Stream<Arguments> conversions() {
    return Stream.of(
        Arguments.of(Value.of("1.50"), Type.NUMBER, "1.5"),
        Arguments.of(Value.of("-1e2"), Type.NUMBER, "-100"),
        Arguments.of(Value.of(new BigDecimal("1E+2")), Type.TEXT, "\"100\""),
        Arguments.of(Value.of(true), Type.TEXT, "\"true\""),
        Arguments.of(Value.of("false"), Type.BOOL, "false"),
        Arguments.of(Value.absent(), TEXTS, "null"),
        Arguments.of(tuple(Value.of(1), Value.of("a")), TEXTS, "[\"1\", \"a\"]"),
        Arguments.of(
            tuple(Value.of("b"), Value.of("a"), Value.of("b")),
            new Type.SetOf(Type.ANY),
            "[\"a\", \"b\"]"),
        Arguments.of(tuple(Value.of(10), Value.of(9)), new Type.SetOf(Type.NUMBER), "[9, 10]"),
        Arguments.of(object("a", Value.of(1)), new Type.MapOf(Type.TEXT), "{\"a\" = \"1\"}"),
        Arguments.of(
            object("a", Value.of(1)),
            objectType("a", Type.TEXT, "b", Type.TEXT),
            "{\"a\" = \"1\", \"b\" = null}"));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void converts(Value value, Type type, String expected) {
    assertThat(Conversion.to(value, type).map(ValueText::of)).contains(expected);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Value.of(""), Type.NUMBER, "", "a number is needed, not a text"),
        Arguments.of(Value.of("TRUE"), Type.BOOL, "", "true or false is needed, not a text"),
        Arguments.of(Value.of(1), Type.BOOL, "", "true or false is needed, not a number"),
        Arguments.of(Value.of("a"), TEXTS, "", "a list is needed, not a text"),
        Arguments.of(tuple(Value.of(1), tuple()), TEXTS, "[1]", "a text is needed, not a list"),
        Arguments.of(
            object("a b", tuple(Value.of(true))),
            new Type.MapOf(new Type.ListOf(Type.NUMBER)),
            "[\"a b\"][0]",
            "a number is needed, not true or false"),
        Arguments.of(
            tuple(Value.of(1), tuple()),
            new Type.ListOf(Type.ANY),
            "",
            "its elements have no type in common"),
        Arguments.of(
            object("x", Value.of(1)),
            objectType("a", Type.TEXT, "b", Type.TEXT),
            "",
            "its attribute `a` is missing"),
        Arguments.of(
            new Value.Reference(Address.of("model", "m")),
            new Type.ResourceOf("cluster"),
            "",
            "a reference to a cluster is needed, not the resource model.m"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithThePlaceAndTheReason(Value value, Type type, String path, String reason) {
    assertThat(Conversion.convert(value, type)).isEqualTo(new Result.Refused(path, reason));
  }

  @Test
  void keepsSensitiveValuesSensitive() {
    var converted = Conversion.to(new Value.Sensitive(Value.of("7")), Type.NUMBER);

    assertThat(converted).contains(new Value.Sensitive(Value.of(7)));
  }

  @Test
  void neverNamesASecretInARefusal() {
    var refused = Conversion.convert(new Value.Sensitive(Value.of("hunter2")), Type.NUMBER);

    assertThat(refused.toString()).doesNotContain("hunter2");
  }

  @Test
  void convertsUnknownValuesWhenTheyAreKnown() {
    var converted = Conversion.to(new Value.Unknown(Type.NUMBER, LATE), Type.TEXT);

    assertThat(converted)
        .contains(
            new Value.Unknown(Type.TEXT, new Residual("tostring(endpoint.a.b)", LATE.inputs())));
  }

  @Test
  void refusesUnknownValuesThatCanNeverFit() {
    assertThat(Conversion.to(new Value.Unknown(TEXTS, LATE), Type.TEXT)).isEmpty();
  }

  @Test
  void findsTheTypeThatBranchesShare() {
    assertThat(Unification.of(Type.NUMBER, Type.TEXT)).contains(Type.TEXT);
    assertThat(Unification.of(Type.NUMBER, TEXTS)).isEqualTo(Optional.empty());
    assertThat(Unification.of(new Type.TupleOf(List.of(Type.NUMBER)), TEXTS)).contains(TEXTS);
    assertThat(Unification.of(List.of(Value.absent(), Value.of(1)))).contains(Type.NUMBER);
  }

  @Test
  void ordersTextsByCodePoint() {
    assertThat(Stream.of("\ud83d\ude00", "\ufffd", "a").sorted(ValueOrder.TEXTS))
        .containsExactly("a", "\ufffd", "\ud83d\ude00");
  }

  private static Value tuple(Value... elements) {
    return new Value.Sequence(
        new Type.TupleOf(Stream.of(elements).map(Value::type).toList()), List.of(elements));
  }

  private static Value object(String name, Value value) {
    var entries = new LinkedHashMap<String, Value>();
    entries.put(name, value);
    return Value.object(entries);
  }

  private static Type objectType(String name, Type type, String optional, Type other) {
    var attributes = new LinkedHashMap<String, Type>();
    attributes.put(name, type);
    attributes.put(optional, other);
    return new Type.ObjectOf(attributes, List.of(optional));
  }
}
