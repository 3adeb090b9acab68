package dev.drydock.core.saved;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is asked of the live state before a saved plan is applied.
class PreflightTest {
  private final Scene scene = new Scene().unguarded();

  @Test
  void whatMovedIsNamedWithBeforeNowAndWho() {
    scene.have(thing("endpoint.a"), thing("endpoint.b"));
    scene.want(thing("endpoint.a").size(2), thing("endpoint.b").size(2));
    var saved = saved(scene.plan());
    edited(thing("endpoint.a"), 7);
    edited(thing("endpoint.b"), 8);
    assertThat(refusal(saved))
        .contains("DRY0509")
        .contains("endpoint.a (thing)")
        .contains("size was 1 and is 7 (last changed by eve at 2026-01-02T00:00:00Z)")
        .contains("endpoint.b (thing)")
        .contains("size was 1 and is 8");
    assertThat(scene.cloud.live(thing("endpoint.a").id()).field("properties.size"))
        .isEqualTo(Value.of(7));
  }

  @Test
  void whatIsGoneOrThereOrAnothersNowHasMoved() {
    scene.have(thing("endpoint.a"), thing("endpoint.b"));
    scene.want(thing("endpoint.a").size(2), thing("endpoint.b").size(2), thing("endpoint.c"));
    var saved = saved(scene.plan());
    scene.cloud.remove(thing("endpoint.a").id());
    scene.cloud.mark(
        thing("endpoint.b").id(),
        new Mark.Owned("other", thing("endpoint.b").object().address(), "", ""));
    scene.cloud.put(live(thing("endpoint.c"), 5, Mark.NONE));
    assertThat(refusal(saved))
        .contains("it is gone")
        .contains("it now belongs to stack other")
        .contains("it exists now");
  }

  @Test
  void anUpdateACreateADeleteAndAReplacementAreEachAppliedOnce() {
    scene.have(thing("endpoint.a"), thing("endpoint.b"), thing("endpoint.c").region("west"));
    scene.want(
        thing("endpoint.a").size(2), thing("endpoint.c").region("north"), thing("endpoint.d"));
    appliedOnce(saved(scene.plan()));
  }

  @Test
  void aDestroyAnAdoptionAndAMoveAreEachAppliedOnce() {
    scene.cloud.put(live(thing("endpoint.a"), 1, Mark.NONE));
    scene.want(thing("endpoint.a")).importing("endpoint.a");
    appliedOnce(saved(scene.plan()));
    appliedOnce(saved(scene.plan(Intent.DESTROY)));
  }

  @Test
  void aRefreshIsAppliedOnce() {
    scene.have(thing("endpoint.a"));
    scene.cloud.edit(thing("endpoint.a").id(), "properties.size", Value.of(9));
    appliedOnce(saved(scene.plan(Intent.REFRESH)));
  }

  @Test
  void aWriteOnlyFieldAloneIsAppliedOnce() {
    scene.have(thing("endpoint.a").with("properties.key", Value.of("one")));
    scene.want(thing("endpoint.a").with("properties.key", Value.of("two")));
    appliedOnce(saved(scene.plan()));
  }

  @Test
  void trafficThatIsDrainedAndSettledAgainIsNotTakenForDone() {
    scene.have(
        thing("endpoint.e"),
        Want.version("e", "blue", 50).with("sku", Value.of("small")),
        Want.version("e", "green", 50),
        Want.traffic("e", "blue", 50, "green", 50));
    scene.want(
        thing("endpoint.e"),
        Want.version("e", "blue", 50).with("sku", Value.of("large")),
        Want.version("e", "green", 50),
        Want.traffic("e", "blue", 50, "green", 50));
    appliedOnce(saved(scene.plan()));
  }

  @Test
  void whatWasDoneInPartIsNamed() {
    scene.have(thing("endpoint.a"), thing("endpoint.b"));
    scene.want(thing("endpoint.a").size(2), thing("endpoint.b").size(2));
    var saved = saved(scene.plan());
    edited(thing("endpoint.a"), 2);
    scene.cloud.mark(
        thing("endpoint.a").id(),
        new Mark.Owned(Scene.STACK, thing("endpoint.a").object().address(), "", ""));
    assertThat(refusal(saved)).contains("DRY0511").contains("Done already: update endpoint.a.");
  }

  private void appliedOnce(String saved) {
    var report = scene.apply(scene.reopen(PlanFile.read(saved)));
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.outcomes()).isNotEmpty();
    assertThat(refusal(saved)).contains("DRY0510").doesNotContain("DRY0509");
  }

  private String refusal(String saved) {
    try {
      scene.reopen(PlanFile.read(saved));
      throw new AssertionError("was not refused");
    } catch (Faults faults) {
      return faults.diagnostics().toString();
    }
  }

  /// Let somebody change the size and leave a trace.
  private void edited(Want want, int size) {
    var mark = scene.cloud.live(want.id()).mark();
    scene.cloud.put(live(want, size, mark));
  }

  private static LiveObject live(Want want, int size, Mark mark) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("properties.size", Value.of(size));
    return new LiveObject(
        want.id(),
        Want.THING,
        fields,
        new LinkedHashMap<>(),
        mark,
        java.util.List.of(),
        java.util.List.of(),
        "",
        Provenance.of(new Trace("eve", "Update", Instant.parse("2026-01-02T00:00:00Z"))));
  }

  private String saved(Plan plan) {
    var origin =
        new Origin(
            "test",
            Instant.EPOCH,
            new World.Clouds(""),
            "spec",
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            Lowered.digests(scene.lower()));
    return PlanFile.write(plan, origin, new SplittableRandom(7));
  }
}
