package dev.drydock.core.plan.compose;

import static dev.drydock.core.fake.Want.later;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.plan.Verdict;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.core.saved.form.PlanForm;
import dev.drydock.core.saved.form.Seals;
import dev.drydock.core.saved.form.Tree;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final Scene scene = new Scene();

  @Test
  void whatIsKnownIsJudgedAtPlanAndWarnedOfBeforeAnythingIsPlanned() {
    scene.check("good", Value.of(true), "is bad").check("bad", Value.of(false), "is bad");
    var plan = scene.want(thing("model.m")).plan();
    assertThat(plan.checks()).extracting(Verdict::of).containsExactly(Verdict.PASS, Verdict.FAIL);
    assertThat(plan.warnings()).as("whoever read the spec has warned").isEmpty();
    assertThat(PlanText.render(plan, Style.PLAIN)).contains("Checks\n  ! bad: is bad\n");
    assertThat(PlanJson.render(plan))
        .contains("\"status\" : \"pass\"", "\"status\" : \"fail\"", "\"message\" : \"is bad\"");
  }

  @Test
  void whatWaitsIsJudgedAfterApply() {
    scene.check("late", later(Type.BOOL, "model.m", "size"), "is \u2014 late");
    scene.cloud.tell(thing("model.m").id(), "size", Value.of(false));
    var plan = scene.want(thing("model.m")).plan();
    assertThat(plan.checks()).extracting(Verdict::of).containsExactly(Verdict.UNKNOWN);
    assertThat(PlanText.render(plan, Style.PLAIN)).contains("  ? late: (known after apply)");
    var report = scene.apply(plan);
    assertThat(report.checks()).extracting(Verdict::of).containsExactly(Verdict.FAIL);
    assertThat(report.warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo(Code.DRY0419);
          assertThat(warning.detail()).isEqualTo("is \u2014 late");
          assertThat(warning.place()).contains(Scene.SPAN);
        });
    assertThat(scene.plan().warnings())
        .as("known from what is live now, and only now")
        .extracting(warning -> warning.code())
        .containsExactly(Code.DRY0419);
  }

  @Test
  void aSecretIsNeverSaid() {
    var hidden = Value.of("hunter2").hidden();
    var check =
        new Check(
            "module.eu[\"a\"].shy",
            List.of(new Check.Assertion(Value.of(false), hidden, Scene.SPAN)),
            Scene.SPAN);
    assertThat(Verdict.problems(check)).containsExactly("What it says of this is a secret.");
  }

  @Test
  void aCheckOfAModuleIsShownAsTerraformDoes() {
    scene.check("module.eu[\"a\"].shy", Value.of(true), "");
    assertThat(PlanJson.render(scene.want(thing("model.m")).plan()))
        .contains("\"to_display\" : \"module.eu[\\\"a\\\"].check.shy\"");
  }

  @Test
  void aSavedPlanKeepsItsChecks() throws Exception {
    scene.check("late", later(Type.BOOL, "model.m", "size"), "is late");
    var plan = scene.want(thing("model.m")).plan();
    var written = PlanForm.of(plan, Seals.fresh(new SplittableRandom(1)));
    assertThat(PlanForm.read(new Tree(written)).checks()).isEqualTo(plan.checks());
  }
}
