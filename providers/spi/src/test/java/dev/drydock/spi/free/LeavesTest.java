package dev.drydock.spi.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeavesTest {
  private static final Value.Mapping BODY =
      object(
          "spec",
          object(
              "containers",
              list(
                  object("name", Value.of("web"), "image", Value.of("a:1")),
                  object("name", Value.of("side"), "image", Value.of("b:1"))),
              "rules",
              list(object("port", Value.of(1)), object("port", Value.of(2))),
              "args",
              list(Value.of("x"), Value.of("y")),
              "scratch",
              object()),
          "metadata",
          object("labels", object("a.b/\"c\"", Value.of("d"))));

  @Test
  void aBodyComesApartByMembersNamesAndPlaces() {
    assertThat(Leaves.of(BODY, false).keySet())
        .containsExactly(
            "metadata.labels[\"a.b/\\\"c\\\"\"]",
            "spec.args",
            "spec.containers[=\"web\"].image",
            "spec.containers[=\"web\"].name",
            "spec.containers[=\"side\"].image",
            "spec.containers[=\"side\"].name",
            "spec.rules[#0].port",
            "spec.rules[#1].port",
            "spec.scratch[{}]");
    assertThat(Leaves.of(BODY, true)).containsEntry("spec.rules[#]", Value.of(2));
    assertThat(Leaves.words("spec.containers[=\"web\"].image"))
        .isEqualTo("spec.containers.web.image");
  }

  @Test
  void everyLeafIsFoundAgainAndTheyGiveTheBody() {
    for (boolean counted : List.of(false, true)) {
      var leaves = Leaves.of(BODY, counted);
      leaves.forEach((path, value) -> assertThat(same(Leaves.at(BODY, path), value)).isTrue());
      assertThat(same(Leaves.over(object(), leaves), BODY)).isTrue();
      assertThat(same(Leaves.over(BODY, leaves), BODY)).isTrue();
    }
  }

  @Test
  void whatNobodySaysStaysButForElementsOfListsThatAreCounted() {
    var live =
        object(
            "more",
            Value.of(true),
            "rules",
            list(
                object("name", Value.of("b"), "port", Value.of(2)),
                object("name", Value.of("a"), "port", Value.of(1), "proto", Value.of("tcp"))));
    var wanted = object("rules", list(object("name", Value.of("a"), "port", Value.of(9))));
    var ours = object("name", Value.of("a"), "port", Value.of(9), "proto", Value.of("tcp"));
    assertThat(
            same(
                Leaves.over(live, Leaves.of(wanted, true)),
                object("more", Value.of(true), "rules", list(ours))))
        .isTrue();
    var kept = Leaves.over(live, Leaves.of(wanted, false));
    assertThat(Leaves.at(kept, "rules[#]")).isEqualTo(Value.of(2));
    assertThat(Leaves.at(live, "rules[=\"c\"].port").isNull()).isTrue();
  }

  @Test
  void aSecretIsOneLeafWhateverItHolds() {
    var hidden = object("a", Value.of("x"), "b", Value.of("y")).hidden();
    assertThat(Leaves.of(object("s", hidden), true)).containsExactly(Map.entry("s", hidden));
  }

  @Test
  void aTypeTellsItsFieldsByItsVersionAndRemembersThemWhileTheyFit() {
    assertThat(type(3)).isEqualTo(type(3));
    assertThat(type(3).version()).isNotEqualTo(type(4).version());
    assertThat(type(3).isFree()).isTrue();
    for (int fields : List.of(0, 1, 60, 61, 120, 121, 240)) {
      assertThat(Assertions.nothing(type(fields))).hasSizeLessThanOrEqualTo(256);
      assertThat(Assertions.isOf(type(fields), Assertions.nothing(type(fields)))).isTrue();
    }
    assertThat(Assertions.isOf(type(241), Assertions.nothing(type(241)))).isFalse();
  }

  private static ObjectType type(int fields) {
    var all = new ArrayList<Field>();
    for (int i = 0; i < fields; i++) {
      all.add(Field.of("f" + i, ""));
    }
    return FreeType.of("fake", "thing", all, Duration.ofSeconds(1));
  }

  private static boolean same(Value one, Value other) {
    return Canonical.equal(one, other, Comparison.EXACT);
  }

  private static Value.Mapping object(Object... parts) {
    var entries = new LinkedHashMap<String, Value>();
    for (int i = 0; i < parts.length; i += 2) {
      entries.put((String) parts[i], (Value) parts[i + 1]);
    }
    return (Value.Mapping) Value.object(entries);
  }

  private static Value list(Value... elements) {
    return new Value.Sequence(new Type.ListOf(Type.ANY), Arrays.asList(elements));
  }
}
