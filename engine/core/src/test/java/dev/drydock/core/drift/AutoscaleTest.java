package dev.drydock.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoscaleTest {
  private static final ObjectType SCALED =
      new ObjectType(
          "fake",
          "scaled",
          1,
          List.of(Field.of("replicas", "replicas"), Field.of("max", "autoscale.max")),
          ObjectType.Replacement.DELETE_FIRST,
          Duration.ofSeconds(1));

  @Test
  void whatAnAutoscalerChoosesIsNoDriftWithinItsBoundsAndIsBeyondThem() {
    var scaled = Want.of("version.scoring.blue", SCALED).with("replicas", Value.of(2));
    var scene = new Scene().have(scaled).write(autoscaled());
    scene.cloud.edit(scaled.id(), "replicas", Value.of(5));
    assertThat(scene.drift().objects()).isEmpty();

    scene.cloud.edit(scaled.id(), "replicas", Value.of(6));
    assertThat(field(scene.drift()).side()).isEqualTo(Side.OUTSIDE);
    assertThat(field(scene.drift()).note()).isEqualTo("autoscale allows 2 to 5");
    assertThat(field(scene.drift()).after()).isEqualTo(Value.of(6));
  }

  @Test
  void replicasThatNobodyAssertedAreHeldToTheBoundsToo() {
    var scaled = Want.of("version.scoring.blue", SCALED);
    var scene = new Scene().have(scaled).write(autoscaled());
    scene.cloud.edit(scaled.id(), "replicas", Value.of(3));
    assertThat(scene.drift().objects()).isEmpty();

    scene.cloud.edit(scaled.id(), "replicas", Value.of(1));
    assertThat(scene.drift().drifted()).isTrue();
  }

  @Test
  void replicasOfAnObjectThatHoldsTheBoundsItselfMeanNothing() {
    var scaled = Want.of("version.scoring.blue", SCALED).with("max", Value.of(5));
    var scene = new Scene().have(scaled).write(autoscaled());
    scene.cloud.edit(scaled.id(), "replicas", Value.of(1));

    assertThat(scene.drift().objects()).isEmpty();
  }

  private static Resource autoscaled() {
    var bare = Scene.bare(Address.parse("version.scoring.blue"));
    var bounds = new LinkedHashMap<String, Value>();
    bounds.put("min", Value.of(2));
    bounds.put("max", Value.of(5));
    var values = new LinkedHashMap<String, Value>();
    values.put("autoscale", new Value.Mapping(new Type.MapOf(Type.NUMBER), bounds));
    return new Resource(
        bare.address(),
        bare.kind(),
        new Attributes(values),
        bare.span(),
        bare.spans(),
        bare.lifecycle());
  }

  private static FieldDrift field(DriftReport report) {
    assertThat(report.objects()).hasSize(1);
    assertThat(report.objects().getFirst().fields()).hasSize(1);
    return report.objects().getFirst().fields().getFirst();
  }
}
