package dev.drydock.core.plan.classify;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Intent;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class RememberingTest {
  private static final Want CLUSTER = thing("cluster.a");

  private final Scene scene = new Scene();

  @Test
  void theMarkRemembersWhatIsLiveAndNothingElseIsWritten() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    var plan = scene.plan(Intent.REFRESH);
    assertThat(steps(plan)).containsExactly("update cluster.a");
    scene.apply(plan);
    assertThat(scene.cloud.live(CLUSTER.id()).field("properties.size")).isEqualTo(Value.of(9));
    assertThat(scene.plan(Intent.REFRESH).isEmpty()).isTrue();
    assertThat(((Change.Update) scene.plan().change("cluster.a").orElseThrow()).fields())
        .containsExactly(new FieldChange(Want.SIZE, Value.of(9), Value.of(1)));
    assertThat(scene.want(CLUSTER.size(9)).plan().isEmpty()).isTrue();
  }

  @Test
  void anEmptyCollectionThatTheServiceDropsIsRememberedStill() {
    var empty = new Value.Mapping(new Type.MapOf(Type.NUMBER), new LinkedHashMap<>());
    scene.have(CLUSTER.with("properties.note", empty));
    scene.cloud.edit(CLUSTER.id(), "properties.note", Value.absent());
    assertThat(scene.plan(Intent.REFRESH).isEmpty()).isTrue();
  }

  @Test
  void nothingIsMadeOrDeleted() {
    scene.have(CLUSTER, thing("model.gone"));
    assertThat(scene.want(CLUSTER, thing("model.new")).plan(Intent.REFRESH).isEmpty()).isTrue();
  }

  @Test
  void aSecretThatWaitsIsNeitherWrittenNorForgotten() {
    var key = CLUSTER.with("properties.key", new Value.Sensitive(Value.of("old")));
    scene.have(key);
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    scene.want(CLUSTER.with("properties.key", new Value.Sensitive(Value.of("new"))));
    assertThat(scene.plan(Intent.REFRESH).isEmpty()).isTrue();
    scene.apply(scene.want(key).plan(Intent.REFRESH));
    assertThat(steps(scene.want(key.size(9)).plan())).isEmpty();
  }
}
