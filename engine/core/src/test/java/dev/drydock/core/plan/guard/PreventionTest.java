package dev.drydock.core.plan.guard;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Summary;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreventionTest {
  private static final Want WORKSPACE = thing("workspace.w").region("here");
  private static final Want CLUSTER = thing("cluster.a").region("here");
  private static final Want ENDPOINT = thing("endpoint.e").needs("cluster.a");

  private final Scene scene = new Scene();

  @Test
  void aWorkspaceIsNotReplacedUnaskedAndTheAttributeIsNamed() {
    scene.have(WORKSPACE);
    scene.want(WORKSPACE.region("there"));
    assertThat(refusal()).contains("made anew because of location.", "prevent_destroy = false");
  }

  @Test
  void aClusterThatHoldsEndpointsIsNotReplacedAndTheyAreNamed() {
    scene.have(CLUSTER, ENDPOINT);
    scene.want(CLUSTER.region("there"), ENDPOINT);
    assertThat(refusal()).contains("because of location", "with it endpoint.e");
    assertThat(scene.lifecycle("cluster.a", Optional.of(false)).plan().isEmpty()).isFalse();
  }

  @Test
  void aClusterWithoutEndpointsIsReplacedUnlessTheSpecForbids() {
    scene.have(CLUSTER);
    scene.want(CLUSTER.region("there"));
    assertThat(scene.plan().summary()).isEqualTo(new Summary(1, 0, 1, 0, 0));
    scene.lifecycle("cluster.a", Optional.of(true));
    assertThat(refusal()).contains("says prevent_destroy = true");
  }

  @Test
  void aBlockThatIsGoneIsGuardedByWhatIsThere() {
    scene.have(CLUSTER, ENDPOINT);
    scene.want(List.of());
    assertThat(refusal()).contains("with it endpoint.e", "from    = cluster.a");
    assertThat(steps(scene.removing("cluster.a", true).plan())).contains("delete cluster.a");
  }

  @Test
  void theReasonIsFollowedToWhereItBegan() {
    scene.have(CLUSTER, WORKSPACE.inside(CLUSTER));
    scene.want(CLUSTER.region("there"), WORKSPACE.inside(CLUSTER));
    assertThat(refusal()).contains("workspace.w would", "because of location of cluster.a");
  }

  @Test
  void aPoolComesAndGoes() {
    var pool = thing("cluster.a#pool.gpu").region("here").inside(CLUSTER);
    scene.have(CLUSTER, pool, ENDPOINT).lifecycle("cluster.a", Optional.of(true));
    var plan = scene.want(CLUSTER, pool.region("there"), ENDPOINT).plan();
    assertThat(steps(plan)).contains("delete cluster.a#pool.gpu");
    assertThat(steps(scene.want(CLUSTER, ENDPOINT).plan()))
        .containsExactly("delete cluster.a#pool.gpu");
  }

  @Test
  void aDestroyIsStoppedOnlyByWhatIsWritten() {
    scene.have(WORKSPACE, CLUSTER, ENDPOINT);
    assertThat(scene.plan(Intent.DESTROY).summary().destroy()).isEqualTo(3);
    scene.lifecycle("endpoint.e", Optional.of(true));
    var faults = catchThrowableOfType(Faults.class, () -> scene.plan(Intent.DESTROY)).diagnostics();
    assertThat(faults).extracting(Diagnostic::code).containsExactly(Code.DRY0414);
  }

  private String refusal() {
    var faults = catchThrowableOfType(Faults.class, scene::plan).diagnostics();
    assertThat(faults).extracting(Diagnostic::code).containsExactly(Code.DRY0414);
    return faults.getFirst().detail();
  }
}
