package dev.drydock.core.plan.guard;

import static dev.drydock.core.fake.Scene.before;
import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Faults;
import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final Want OLD = thing("model.a").named("old").region("here");
  private static final Want NEW = thing("model.a").named("new").region("here");
  private static final Want ABOVE = thing("endpoint.e").needs("model.a").size(1);

  private final Scene scene = new Scene();

  @Test
  void withoutAWordTheOldOneGoesFirst() {
    scene.have(OLD);
    var plan = scene.want(NEW).plan();
    assertThat(before(plan, "create model.a")).containsExactly("delete model.a");
  }

  @Test
  void theNewOneIsMadeWhatNeedsItChangesOverAndTheOldOneGoes() {
    scene.have(OLD, ABOVE).replacing("model.a", true);
    var plan = scene.want(NEW, ABOVE.size(2)).plan();
    assertThat(before(plan, "delete model.a"))
        .containsExactly("update endpoint.e", "create model.a");
    assertThat(PlanText.render(plan, Style.PLAIN)).contains("+/- model.a");
    assertThat(PlanJson.render(plan).replaceAll("\\s", ""))
        .contains("\"actions\":[\"create\",\"delete\"]");
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(steps(scene.plan())).isEmpty();
  }

  @Test
  void whatItStandsOnIsMadeFirstToo() {
    scene.have(OLD, thing("endpoint.e").needs("model.a").named("e1"));
    scene.replacing("endpoint.e", true);
    var plan = scene.want(NEW, thing("endpoint.e").needs("model.a").named("e2")).plan();
    assertThat(before(plan, "delete model.a")).contains("create model.a", "create endpoint.e");
  }

  @Test
  void oneIdentityCannotBeTwice() {
    scene.have(OLD).replacing("model.a", true);
    var faults = catchThrowableOfType(Faults.class, () -> scene.want(OLD.region("there")).plan());
    var fault = faults.diagnostics().getFirst();
    assertThat(fault.code()).isEqualTo(Code.DRY0418);
    assertThat(fault.detail())
        .contains("model.a is replaced because of location", "Give model.a another name");
  }

  @Test
  void whatItStandsOnCannotBeTwiceEither() {
    scene.have(OLD, ABOVE.named("e1")).replacing("endpoint.e", true);
    var faults =
        catchThrowableOfType(
            Faults.class, () -> scene.want(OLD.region("there"), ABOVE.named("e2")).plan());
    assertThat(faults.diagnostics().getFirst().detail())
        .contains("that of endpoint.e, which stands on it");
  }
}
