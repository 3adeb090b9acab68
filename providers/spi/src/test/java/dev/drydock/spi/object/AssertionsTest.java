package dev.drydock.spi.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions.Memory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssertionsTest {
  private static final Field NAME = Field.of("name", "name");
  private static final Field SIZE = Field.of("size", "size").compared(Comparison.QUANTITY);
  private static final Field KEY = Field.of("key", "key").secret();
  private static final ObjectType TYPE = type(1, List.of(NAME, SIZE, KEY));

  @Test
  void remembersWhetherAFieldHasTheValueAsserted() {
    var text = Assertions.encode(object(TYPE, "name", "a", "size", "1Gi"));
    assertThat(Assertions.recall(text, TYPE, NAME, Value.of("a"))).isEqualTo(Memory.SAME);
    assertThat(Assertions.recall(text, TYPE, NAME, Value.of("b"))).isEqualTo(Memory.OTHER);
    assertThat(Assertions.recall(text, TYPE, SIZE, Value.of("1024Mi"))).isEqualTo(Memory.SAME);
  }

  @Test
  void remembersWhatWasNotAsserted() {
    var text = Assertions.encode(object(TYPE, "size", "1Gi"));
    assertThat(Assertions.recall(text, TYPE, NAME, Value.of("a"))).isEqualTo(Memory.NOTHING);
  }

  @Test
  void saysNothingOfAnotherVersionOrOfALostMemory() {
    var text = Assertions.encode(object(TYPE, "name", "a"));
    var newer = type(2, TYPE.fields());
    assertThat(Assertions.recall(text, newer, NAME, Value.of("a"))).isEqualTo(Memory.UNKNOWN);
    assertThat(Assertions.recall("", TYPE, NAME, Value.of("a"))).isEqualTo(Memory.UNKNOWN);
    assertThat(Assertions.recall("1:abc", TYPE, NAME, Value.of("a"))).isEqualTo(Memory.UNKNOWN);
  }

  @Test
  void hashesNoSecret() {
    var with = Assertions.encode(object(TYPE, "name", "a", "key", "s3cret"));
    assertThat(with).isEqualTo(Assertions.encode(object(TYPE, "name", "a")));
  }

  @Test
  void sixtyFieldsFitATag() {
    var fields = IntStream.range(0, 60).mapToObj(i -> Field.of("f" + i, "")).toList();
    var values = new LinkedHashMap<String, Value>();
    fields.forEach(field -> values.put(field.path(), Value.of("x")));
    var text = Assertions.encode(object(type(99, fields), values));
    assertThat(text).hasSizeLessThanOrEqualTo(256).hasSize(3 + 240);
  }

  @Test
  void staysWhatItIsOnceWritten() {
    // Marks on live objects outlive every release: these characters must never change.
    assertThat(Assertions.encode(object(TYPE, "name", "a", "size", "1Gi")))
        .isEqualTo("1:bgqkoD8W....");
  }

  static ObjectType type(int version, List<Field> fields) {
    return new ObjectType(
        "fake", "fake/thing", version, fields, ObjectType.Replacement.DELETE_FIRST, Duration.ZERO);
  }

  static DesiredObject object(ObjectType type, String... pairs) {
    var values = new LinkedHashMap<String, Value>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], Value.of(pairs[i + 1]));
    }
    return object(type, values);
  }

  static DesiredObject object(ObjectType type, SequencedMap<String, Value> values) {
    return new DesiredObject(
        ObjectAddress.of(Address.parse("model.a"), Role.SELF),
        new ObjectId.Arm("/things/a"),
        type,
        values,
        new LinkedHashMap<>(),
        List.of(),
        List.of(),
        DesiredObject.Present.REFUSE);
  }
}
