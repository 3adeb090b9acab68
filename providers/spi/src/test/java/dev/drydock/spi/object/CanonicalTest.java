package dev.drydock.spi.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {
  @ParameterizedTest
  @CsvSource({
    "500m, 0.5",
    "1Gi, 1073741824",
    "1Gi, 1024Mi",
    "1k, 1000",
    "1E, 1e18",
    "1E3, 1k",
    "+2, 2.0",
    ".5, 500m",
    "100n, 0.1u",
    "0, 0Mi",
    "1., 1"
  })
  void quantitiesAreEqualByWhatTheyMean(String one, String other) {
    assertThat(Canonical.equal(Value.of(one), Value.of(other), Comparison.QUANTITY)).isTrue();
    assertThat(Canonical.equal(Value.of(one), Value.of(other), Comparison.EXACT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1Gi, 1G", "1m, 1M", "1, 1x", "Gi, 1Gi", "1 Gi, 1Gi"})
  void quantitiesThatMeanAnotherThingDiffer(String one, String other) {
    assertThat(Canonical.equal(Value.of(one), Value.of(other), Comparison.QUANTITY)).isFalse();
  }

  @Test
  void aNumberIsTheQuantityItSays() {
    assertThat(Canonical.equal(number("0.5"), Value.of("500m"), Comparison.QUANTITY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PT60S, PT1M", "P1D, PT24H", "pt1h, PT60M", "PT0.5S, PT0.50S"})
  void durationsAreEqualByLength(String one, String other) {
    assertThat(Canonical.equal(Value.of(one), Value.of(other), Comparison.DURATION)).isTrue();
  }

  @Test
  void durationsOfOtherLengthDiffer() {
    assertThat(Canonical.equal(Value.of("PT1M"), Value.of("PT1H"), Comparison.DURATION)).isFalse();
  }

  @Test
  void caseMattersOnlyWhereItIsSaid() {
    assertThat(Canonical.equal(Value.of("WestEurope"), Value.of("westeurope"), Comparison.CASELESS))
        .isTrue();
    assertThat(Canonical.equal(Value.of("WestEurope"), Value.of("westeurope"), Comparison.EXACT))
        .isFalse();
  }

  @Test
  void numbersAreEqualWhateverTheirScale() {
    assertThat(Canonical.equal(number("1"), number("1.000"), Comparison.EXACT)).isTrue();
    assertThat(Canonical.equal(number("100"), number("1e2"), Comparison.EXACT)).isTrue();
    assertThat(Canonical.equal(number("0"), number("0.00"), Comparison.EXACT)).isTrue();
    assertThat(
            Canonical.equal(
                number("9007199254740993"), number("9007199254740992"), Comparison.EXACT))
        .isFalse();
  }

  @Test
  void aNumberIsNotItsText() {
    assertThat(Canonical.equal(Value.of(5), Value.of("5"), Comparison.EXACT)).isFalse();
    assertThat(Canonical.equal(Value.of(true), Value.of("true"), Comparison.EXACT)).isFalse();
    assertThat(Canonical.equal(Value.absent(), Value.of("null"), Comparison.EXACT)).isFalse();
  }

  @Test
  void orderMattersOnlyWhereItIsSaid() {
    var one = Value.texts(List.of("a", "b", "b"));
    var other = Value.texts(List.of("b", "a", "b"));
    assertThat(Canonical.equal(one, other, Comparison.UNORDERED)).isTrue();
    assertThat(Canonical.equal(one, other, Comparison.EXACT)).isFalse();
    assertThat(Canonical.equal(one, Value.texts(List.of("a", "b")), Comparison.UNORDERED))
        .isFalse();
  }

  @Test
  void mapsAreEqualWhateverTheOrderOfTheirKeys() {
    var one = map("a", Value.of(1), "b", Value.of(2));
    var other = map("b", Value.of(2), "a", Value.of(1));
    assertThat(Canonical.equal(one, other, Comparison.EXACT)).isTrue();
    assertThat(Canonical.equal(one, map("a", Value.of(2), "b", Value.of(1)), Comparison.EXACT))
        .isFalse();
  }

  @Test
  void anEntryWithoutAValueIsNoEntry() {
    assertThat(
            Canonical.equal(
                map("a", Value.of(1), "b", Value.absent()),
                map("a", Value.of(1)),
                Comparison.EXACT))
        .isTrue();
  }

  @Test
  void anEmptyCollectionIsTheAbsentValue() {
    assertThat(Canonical.equal(map(), Value.absent(), Comparison.EXACT)).isTrue();
    assertThat(Canonical.equal(Value.texts(List.of()), Value.absent(), Comparison.EXACT)).isTrue();
    assertThat(Canonical.equal(map("a", map()), map(), Comparison.EXACT)).isFalse();
  }

  @Test
  void textsCannotPretendToBeStructure() {
    assertThat(
            Canonical.equal(
                Value.texts(List.of("a\",\"b")), Value.texts(List.of("a", "b")), Comparison.EXACT))
        .isFalse();
    assertThat(
            Canonical.equal(
                Value.texts(List.of("a\\")), Value.texts(List.of("a\\\\")), Comparison.EXACT))
        .isFalse();
  }

  @Test
  void aSensitiveValueEqualsTheValueInIt() {
    assertThat(Canonical.equal(new Value.Sensitive(Value.of("x")), Value.of("x"), Comparison.EXACT))
        .isTrue();
  }

  @Test
  void aReferenceIsNotTheTextOfItsAddress() {
    assertThat(
            Canonical.equal(
                new Value.Reference(Address.parse("model.a")),
                Value.of("model.a"),
                Comparison.EXACT))
        .isFalse();
  }

  private static Value number(String text) {
    return Value.of(new BigDecimal(text));
  }

  private static Value map(Object... pairs) {
    var entries = new LinkedHashMap<String, Value>();
    var all = Arrays.asList(pairs);
    for (int i = 0; i < all.size(); i += 2) {
      entries.put((String) all.get(i), (Value) all.get(i + 1));
    }
    return new Value.Mapping(new Type.MapOf(Type.ANY), entries);
  }
}
