package dev.drydock.core.plan.classify;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.specs.value.Address;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private static final Want MODEL = thing("model.m");
  private static final Want CLUSTER = thing("cluster.a");

  private final Scene scene = new Scene().have(MODEL, CLUSTER);

  @Test
  void aResourceThatIsWatchedAndChangesReplaces() {
    var plan = scene.replacing("cluster.a", false, "model.m").want(MODEL.size(2), CLUSTER).plan();
    assertThat(steps(plan))
        .containsExactly("create cluster.a", "delete cluster.a", "update model.m");
    assertThat(plan.change("cluster.a").orElseThrow())
        .isInstanceOfSatisfying(
            Change.Replace.class,
            replace ->
                assertThat(replace.cause())
                    .isEqualTo(new Cause.Triggered(Address.parse("model.m"))));
    assertThat(PlanText.render(plan, Style.PLAIN)).contains("# replaced because model.m changes");
    assertThat(PlanJson.render(plan)).contains("\"action_reason\" : \"replace_by_triggers\"");
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(steps(scene.plan())).isEmpty();
  }

  @Test
  void whatIsOnlyMadeDeletedOrStaysReplacesNothing() {
    scene.replacing("cluster.a", false, "model.m", "model.n");
    assertThat(steps(scene.plan())).isEmpty();
    assertThat(steps(scene.want(thing("model.n"), CLUSTER).plan()))
        .containsExactly("delete model.m", "create model.n");
  }

  @Test
  void oneAttributeIsWatchedAlone() {
    scene.replacing("cluster.a", false, "model.m/note");
    assertThat(steps(scene.want(MODEL.size(2), CLUSTER).plan())).containsExactly("update model.m");
    scene.replacing("cluster.a", false, "model.m/size");
    assertThat(steps(scene.want(MODEL.size(2), CLUSTER).plan())).contains("create cluster.a");
  }

  @Test
  void whatIsReplacedReplacesWhatWatchesIt() {
    var other = thing("endpoint.e");
    scene.have(MODEL, CLUSTER, other);
    scene.replacing("cluster.a", false, "model.m").replacing("endpoint.e", false, "cluster.a");
    assertThat(steps(scene.want(MODEL.size(2), CLUSTER, other).plan()))
        .contains("create cluster.a", "create endpoint.e", "update model.m");
  }

  @Test
  void anInstanceIsMeantByItsBlock() {
    var instance = thing("model.k[\"eu\"]");
    scene.have(instance, CLUSTER).replacing("cluster.a", false, "model.k");
    assertThat(steps(scene.want(instance.size(2), CLUSTER).plan())).contains("create cluster.a");
  }
}
