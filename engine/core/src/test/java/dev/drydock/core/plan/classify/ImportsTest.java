package dev.drydock.core.plan.classify;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Summary;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Mark;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportsTest {
  private static final Want CLUSTER = thing("cluster.a");

  private final Scene scene = new Scene();

  @Test
  void takesOverWhatIsNobodysAndChangesWhatDiffers() {
    unowned(CLUSTER);
    var plan = scene.want(CLUSTER.size(2)).importing("cluster.a").plan();
    assertThat(steps(plan)).containsExactly("adopt cluster.a");
    assertThat(((Change.Adopt) plan.change("cluster.a").orElseThrow()).fields())
        .containsExactly(new FieldChange(Want.SIZE, Value.of(1), Value.of(2)));
    assertThat(plan.summary()).isEqualTo(new Summary(0, 1, 0, 0, 1));
    assertThat(scene.apply(plan).ending()).isEqualTo(Ending.DONE);
    assertThat(scene.cloud.live(CLUSTER.id()).ownedBy(Scene.STACK)).isTrue();
    assertThat(scene.plan().isEmpty()).as("what is ours already is taken over no more").isTrue();
  }

  @Test
  void writesOnlyTheMarkWhereNothingDiffers() {
    unowned(CLUSTER);
    assertThat(scene.importing("cluster.a").plan().summary()).isEqualTo(new Summary(0, 0, 0, 0, 1));
  }

  @Test
  void neverReplacesWhatWasNotOursAndNamesWhatDiffers() {
    unowned(CLUSTER.region("here"));
    scene.want(CLUSTER.region("there")).importing("cluster.a");
    assertThat(fault().code()).isEqualTo(Code.DRY0413);
    assertThat(fault().detail()).contains("cannot change on it: location.");
  }

  @Test
  void leavesAnotherStacksObjectAlone() {
    scene.have(CLUSTER);
    scene.cloud.mark(CLUSTER.id(), new Mark.Owned("other", CLUSTER.object().address(), "", ""));
    scene.importing("cluster.a");
    assertThat(fault().code()).isEqualTo(Code.DRY0404);
    assertThat(fault().detail()).contains("belongs to stack other", "destroy = false");
  }

  @Test
  void refusesWhenNothingIsThere() {
    scene.want(CLUSTER).importing("cluster.a");
    assertThat(fault().code()).isEqualTo(Code.DRY0411);
    assertThat(fault().detail()).contains(CLUSTER.id().text());
  }

  @Test
  void anIdMeansOneObjectOnly() {
    var pool = thing("cluster.a#pool.gpu");
    unowned(CLUSTER, pool);
    var both = scene.importing("cluster.a").plan();
    assertThat(steps(both)).containsExactly("adopt cluster.a", "adopt cluster.a#pool.gpu");
    scene.importing("cluster.a", CLUSTER.id().text().toUpperCase(Locale.ROOT));
    assertThat(fault().code()).isEqualTo(Code.DRY0403);
    assertThat(fault().detail()).contains(pool.id().text());
  }

  @Test
  void anIdMustBeOneOfTheResources() {
    unowned(CLUSTER);
    scene.want(CLUSTER.present(Present.USE)).importing("cluster.a", "/things/other");
    assertThat(fault().code()).isEqualTo(Code.DRY0412);
    assertThat(fault().detail()).contains("/things/other", CLUSTER.id().text());
  }

  @Test
  void whatMovedBeforeItWasTakenOverIsLeftAlone() {
    unowned(CLUSTER);
    var plan = scene.want(CLUSTER.size(2)).importing("cluster.a").plan();
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    assertThat(scene.apply(plan).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0501);
    assertThat(scene.cloud.live(CLUSTER.id()).mark()).isEqualTo(Mark.NONE);
  }

  private void unowned(Want... wants) {
    scene.have(wants);
    Stream.of(wants).forEach(want -> scene.cloud.mark(want.id(), Mark.NONE));
  }

  private Diagnostic fault() {
    var faults = catchThrowableOfType(Faults.class, scene::plan).diagnostics();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }
}
