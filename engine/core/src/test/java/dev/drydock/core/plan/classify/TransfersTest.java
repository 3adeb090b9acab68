package dev.drydock.core.plan.classify;

import static dev.drydock.core.fake.Scene.before;
import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.asset;
import static dev.drydock.core.fake.Want.thing;
import static dev.drydock.core.fake.Want.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Summary;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private static final Want CLUSTER = thing("cluster.a").named("one");

  private final Scene scene = new Scene();

  @Test
  void onlyTheMarkMovesWhenTheObjectIsTheSame() {
    scene.have(CLUSTER);
    var plan = scene.want(thing("cluster.b").named("one")).moving("cluster.a", "cluster.b").plan();
    assertThat(steps(plan)).containsExactly("update cluster.b");
    var update = (Change.Update) plan.change("cluster.b").orElseThrow();
    assertThat(update.why()).isEqualTo(Change.Why.MARK);
    assertThat(update.previousAddress()).map(Object::toString).hasValue("cluster.a");
    scene.apply(plan);
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aMoveToAnotherNameIsAReplacementOfTheOldOne() {
    scene.have(asset("model.a", "old"));
    var plan = scene.want(asset("model.b", "new")).moving("model.a", "model.b").plan();
    var replace = (Change.Replace) plan.change("model.b").orElseThrow();
    assertThat(replace.cause()).isEqualTo(new Cause.OtherIdentity(new ObjectId.Arm("/things/old")));
    assertThat(replace.previousAddress()).map(Object::toString).hasValue("model.a");
    assertThat(plan.summary()).isEqualTo(new Summary(1, 0, 1, 0, 0));
  }

  @Test
  void movesAreFollowedToTheirEndAndVersionsMoveWithTheirEndpoint() {
    scene.have(version("old", "blue", 100));
    scene.moving("endpoint.old", "endpoint.middle").moving("endpoint.middle", "endpoint.new");
    var plan = scene.want(version("new", "blue", 100)).plan();
    assertThat(plan.change("version.new.blue").flatMap(Change::previousAddress))
        .map(Object::toString)
        .hasValue("version.old.blue");
  }

  @Test
  void whatIsGivenUpOnlyLosesItsMarkAndWhatItHoldsLosesItFirst() {
    var pool = thing("cluster.a#pool.gpu").inside(CLUSTER);
    scene.have(CLUSTER, pool);
    var plan = scene.want(List.of()).removing("cluster.a", false).plan();
    assertThat(steps(plan)).containsExactly("forget cluster.a", "forget cluster.a#pool.gpu");
    assertThat(before(plan, "forget cluster.a")).containsExactly("forget cluster.a#pool.gpu");
    assertThat(plan.summary()).isEqualTo(new Summary(0, 0, 0, 2, 0));
    scene.apply(plan);
    assertThat(scene.cloud.ids()).hasSize(2);
    assertThat(scene.plan().changes()).isEmpty();
  }

  @Test
  void versionsAreGivenUpWithTheirEndpointUnlessTheyHaveABlockOfTheirOwn() {
    scene.have(version("e", "blue", 100), version("e", "green", 0));
    scene.want(List.of()).removing("endpoint.e", false).removing("version.e.green", true);
    assertThat(steps(scene.plan()))
        .containsExactly("forget version.e.blue", "delete version.e.green");
  }

  @Test
  void whatIsGivenUpIsSparedByDestroy() {
    scene.have(CLUSTER, thing("model.m"));
    scene.want(thing("model.m")).removing("cluster.a", false);
    assertThat(steps(scene.plan(Intent.DESTROY)))
        .containsExactly("forget cluster.a", "delete model.m");
  }

  @Test
  void whatIsToBeKeptDoesNotGoWithWhatHoldsIt() {
    scene.have(CLUSTER, thing("model.m").inside(CLUSTER));
    scene.want(List.of()).removing("model.m", false);
    var faults = catchThrowableOfType(Faults.class, scene::plan).diagnostics();
    assertThat(faults).extracting(Diagnostic::code).containsExactly(Code.DRY0415);
  }
}
