package dev.drydock.specs.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindsTest {
  private static List<AttributeSchema> all(Schema schema) {
    var found = new ArrayList<>(schema.attributes().values());
    schema.blocks().values().forEach(block -> found.addAll(all(block.body())));
    return found;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyAttributeIsDocumented(Kind kind) {
    assertThat(all(Kinds.of(kind))).allMatch(one -> one.doc().endsWith("."));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noRequiredAttributeHasADefault(Kind kind) {
    assertThat(all(Kinds.of(kind)))
        .filteredOn(one -> one.is(Trait.REQUIRED))
        .allMatch(one -> one.defaulted().equals(Default.NONE));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyDefaultIsAllowedAndInRange(Kind kind) {
    for (var attribute : all(Kinds.of(kind))) {
      if (attribute.defaulted() instanceof Default.Constant(Value.Text(var text))
          && !attribute.allowed().isEmpty()) {
        assertThat(attribute.allowed()).contains(text);
      }
      if (attribute.defaulted() instanceof Default.Constant(Value.Number number)) {
        assertThat(attribute.bounds().hold(number.value())).as(attribute.name()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noNameOfTodayIsTakenForOneOfV1(Kind kind) {
    var schema = Kinds.of(kind);
    for (var name : schema.names()) {
      assertThat(schema.attributes().values()).allMatch(one -> !one.oldNames().contains(name));
    }
  }
}
