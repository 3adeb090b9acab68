package dev.drydock.trials.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.testkit.Yard;
import dev.drydock.testkit.arbitrary.Edit;
import dev.drydock.testkit.arbitrary.ServingSpecs;
import dev.drydock.testkit.spec.WrittenSpec;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/// Applying makes what the spec says, whatever was there before, and then has nothing more to do.
final class ConvergenceTest {
  private static final long SEED = 1;

  @Provide
  Arbitrary<WrittenSpec> specs() {
    return ServingSpecs.any();
  }

  @Provide
  Arbitrary<Edit> edits() {
    return ServingSpecs.edits();
  }

  @Provide
  Arbitrary<Tuple2<WrittenSpec, WrittenSpec>> reorderings() {
    return ServingSpecs.any()
        .flatMap(spec -> ServingSpecs.reordered(spec).map(other -> Tuple.of(spec, other)));
  }

  @Property
  void afterApplyNothingIsLeftToDo(@ForAll("specs") WrittenSpec written) {
    try (var yard = Yard.open(SEED)) {
      var spec = yard.spec(written);
      var report = yard.apply(spec);
      assertThat(report.diagnostics()).isEmpty();
      assertThat(report.ending()).isEqualTo(Ending.DONE);
      assertThat(PlanText.render(yard.plan(spec), Style.PLAIN)).contains("No changes.");
      assertThat(yard.apply(spec).ending()).isEqualTo(Ending.NOTHING_TO_DO);
    }
  }

  @Property
  void anEditEndsWhereAFreshStartEnds(@ForAll("edits") Edit edit) {
    try (var edited = Yard.open(SEED);
        var fresh = Yard.open(SEED + 1)) {
      edited.apply(edited.spec(edit.before()));
      var after = edited.spec(edit.after());
      assertThat(edited.apply(after).diagnostics()).isEmpty();
      fresh.apply(after);
      assertThat(Asserted.fields(edited.plan(after)))
          .isNotEmpty()
          .isEqualTo(Asserted.fields(fresh.plan(after)));
    }
  }

  @Property
  void destroyLeavesNothing(@ForAll("specs") WrittenSpec written) {
    try (var yard = Yard.open(SEED)) {
      var spec = yard.spec(written);
      yard.apply(spec);
      assertThat(yard.destroy(spec).diagnostics()).isEmpty();
      assertThat(yard.planDestroy(spec).changes()).isEmpty();
    }
  }

  @Property
  void hclAndYamlGiveOnePlan(@ForAll("specs") WrittenSpec spec) {
    try (var yard = Yard.open(SEED)) {
      var hcl = yard.plan(yard.spec(spec));
      var yaml = yard.plan(yard.yaml(spec));
      assertThat(PlanJson.render(yaml)).isEqualTo(PlanJson.render(hcl));
    }
  }

  @Property
  void blockOrderNeverShows(@ForAll("reorderings") Tuple2<WrittenSpec, WrittenSpec> reordering) {
    try (var yard = Yard.open(SEED)) {
      var plan = yard.plan(yard.spec(reordering.get1()));
      var reordered = yard.plan(yard.spec(reordering.get2()));
      assertThat(PlanJson.render(reordered)).isEqualTo(PlanJson.render(plan));
      assertThat(PlanText.render(reordered, Style.PLAIN))
          .isEqualTo(PlanText.render(plan, Style.PLAIN));
    }
  }

  @Property
  void theSameSeedGivesTheSameWorld(@ForAll("edits") Edit edit) {
    assertThat(history(edit)).isEqualTo(history(edit));
  }

  private static String history(Edit edit) {
    try (var yard = Yard.open(SEED)) {
      yard.apply(yard.spec(edit.before()));
      yard.apply(yard.spec(edit.after()));
      return yard.platform().digest();
    }
  }
}
