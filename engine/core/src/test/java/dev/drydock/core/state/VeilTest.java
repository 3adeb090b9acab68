package dev.drydock.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class VeilTest {
  private static final ObjectType TYPE =
      new ObjectType(
          "cloud",
          "Job",
          1,
          List.of(
              Field.of("image", "environment.image"),
              Field.of("env", "environment.variables").free()),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofMinutes(1));

  @Test
  void whereTheSpecIsSilentWhatMayBeSecretIsHidden() {
    var scene = new Scene();
    var live = live();
    var objects = new TreeMap<ObjectId, LiveObject>();
    objects.put(live.id(), live);

    var veiled = Veil.over(new LiveState(objects, Instant.EPOCH), scene.lower()).all();

    var only = veiled.iterator().next();
    assertThat(only.field("env").isSensitive()).isTrue();
    assertThat(only.field("image").isSensitive()).isFalse();
    assertThat(only.toString()).doesNotContain("s3cret");
  }

  private static LiveObject live() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("image", Value.of("registry.example/serving:1"));
    fields.put("env", Value.of("s3cret"));
    return new LiveObject(
        new ObjectId.Arm("/jobs/a"),
        TYPE,
        fields,
        new LinkedHashMap<>(),
        new Mark.Owned("stack", ObjectAddress.parse("version.scoring.blue"), "", ""),
        List.of(),
        List.of(),
        "",
        Provenance.NONE);
  }
}
