package dev.drydock.core.plan.compose;

import static dev.drydock.core.fake.Scene.before;
import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Summary;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Want CLUSTER = thing("cluster.a");
  private static final Want ENDPOINT = thing("endpoint.e").needs("cluster.a");

  private final Scene scene = new Scene();

  @Test
  void createsWhatIsNotThere() {
    var plan = scene.want(ENDPOINT, CLUSTER).plan();
    assertThat(steps(plan)).containsExactly("create cluster.a", "create endpoint.e");
    assertThat(before(plan, "create endpoint.e")).containsExactly("create cluster.a");
    assertThat(plan.summary()).isEqualTo(new Summary(2, 0, 0, 0, 0));
  }

  @Test
  void isEmptyAfterApply() {
    scene.have(CLUSTER, ENDPOINT);
    var plan = scene.plan();
    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.changes()).hasSize(2).allMatch(Change.NoOp.class::isInstance);
  }

  @Test
  void updatesOnlyTheFieldsThatDiffer() {
    scene.have(CLUSTER.region("here"));
    var plan = scene.want(CLUSTER.size(2).region("HERE")).plan();
    assertThat(steps(plan)).containsExactly("update cluster.a");
    assertThat(update(plan, "cluster.a").fields())
        .containsExactly(new FieldChange(Want.SIZE, Value.of(1), Value.of(2)));
  }

  @Test
  void leavesFieldsAloneThatNobodyAsserts() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.note", Value.of("by hand"));
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void correctsAnAssertedFieldThatSomebodyChanged() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    assertThat(update(scene.plan(), "cluster.a").fields())
        .containsExactly(new FieldChange(Want.SIZE, Value.of(9), Value.of(1)));
  }

  @Test
  void takesBackAFieldThatIsNoLongerAsserted() {
    scene.have(CLUSTER.with("properties.note", Value.of("mine")));
    scene.want(CLUSTER);
    assertThat(update(scene.plan(), "cluster.a").fields())
        .containsExactly(new FieldChange(Want.NOTE, Value.of("mine"), Value.absent()));
    scene.apply();
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void seesAChangedSecretByItsDigest() {
    scene.have(CLUSTER.with("properties.key", Value.of("one")));
    assertThat(scene.plan().isEmpty()).isTrue();
    var plan = scene.want(CLUSTER.with("properties.key", Value.of("two"))).plan();
    assertThat(update(plan, "cluster.a").fields())
        .singleElement()
        .matches(change -> change.field().equals(Want.KEY) && change.after().isSensitive());
  }

  @Test
  void updatesTheMarkWhenTheAddressChanges() {
    scene.have(CLUSTER);
    scene.cloud.mark(
        CLUSTER.id(), new Mark.Owned(Scene.STACK, ObjectAddress.parse("cluster.old"), "", ""));
    assertThat(update(scene.plan(), "cluster.a").why()).isEqualTo(Change.Why.MARK);
  }

  @Test
  void remembersAFieldThatIsNewlyAssertedWithTheValueItHas() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.note", Value.of("same"));
    var plan = scene.want(CLUSTER.with("properties.note", Value.of("same"))).plan();
    assertThat(update(plan, "cluster.a").why()).isEqualTo(Change.Why.MARK);
  }

  @Test
  void forgivesAMemoryThatWasLost() {
    scene.have(CLUSTER);
    scene.cloud.mark(CLUSTER.id(), new Mark.Owned(Scene.STACK, CLUSTER.object().address(), "", ""));
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void replacesWhenAnImmutableAttributeChangesAndNamesIt() {
    scene.have(CLUSTER.region("here"));
    var plan = scene.want(CLUSTER.size(2).region("there")).plan();
    var replace = replace(plan, "cluster.a");
    assertThat(replace.cause()).isEqualTo(new Cause.ImmutableField());
    assertThat(replace.fields().stream().filter(FieldChange::forcesReplacement))
        .extracting(change -> change.field().label())
        .containsExactly("location");
    assertThat(before(plan, "create cluster.a")).containsExactly("delete cluster.a");
    assertThat(plan.summary()).isEqualTo(new Summary(1, 0, 1, 0, 0));
  }

  @Test
  void deletesWhatTheStackOwnsAndTheSpecDoesNotWant() {
    scene.have(CLUSTER, ENDPOINT);
    var plan = scene.want(CLUSTER).plan();
    assertThat(steps(plan)).containsExactly("delete endpoint.e");
  }

  @Test
  void leavesWhatIsNotOursAlone() {
    scene.have(CLUSTER);
    scene.cloud.mark(CLUSTER.id(), Mark.NONE);
    assertThat(scene.want(List.of()).plan().changes()).isEmpty();
    scene.cloud.mark(CLUSTER.id(), new Mark.Owned("other", CLUSTER.object().address(), "", ""));
    assertThat(scene.plan().changes()).isEmpty();
  }

  @Test
  void aRenamedResourceIsDeletedAndCreated() {
    scene.have(CLUSTER);
    var plan = scene.want(thing("cluster.b")).plan();
    assertThat(steps(plan)).containsExactly("delete cluster.a", "create cluster.b");
  }

  @Test
  void refusesAllThatIsThereAndNotOursAtOnce() {
    scene.have(CLUSTER, ENDPOINT);
    scene.cloud.mark(CLUSTER.id(), Mark.NONE);
    scene.cloud.mark(ENDPOINT.id(), new Mark.Owned("other", ENDPOINT.object().address(), "", ""));
    var faults = catchThrowableOfType(Faults.class, scene::plan);
    assertThat(faults.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0403, Code.DRY0404);
    assertThat(faults.diagnostics())
        .allSatisfy(one -> assertThat(one.detail()).contains("import block", "another name"));
  }

  @Test
  void usesWhatIsThereAndMayBeUsed() {
    scene.have(CLUSTER);
    scene.cloud.mark(CLUSTER.id(), Mark.NONE);
    var used = CLUSTER.present(Present.USE).size(7);
    assertThat(scene.want(used, ENDPOINT).plan().change("cluster.a").orElseThrow())
        .isInstanceOf(Change.NoOp.class);
    assertThat(steps(scene.plan())).containsExactly("create endpoint.e");
    assertThat(steps(scene.plan(Intent.DESTROY))).isEmpty();
  }

  @Test
  void ownsWhatMayBeUsedWhenItHadToBeCreated() {
    scene.have(CLUSTER.present(Present.USE));
    assertThat(steps(scene.plan(Intent.DESTROY))).containsExactly("delete cluster.a");
  }

  @Test
  void contentByNameIsSimplyThere() {
    scene.have(CLUSTER);
    scene.cloud.mark(CLUSTER.id(), Mark.NONE);
    assertThat(scene.want(CLUSTER.present(Present.SAME)).plan().isEmpty()).isTrue();
  }

  @Test
  void aValueThatWaitsIsUnknownUntilWhatItReadsIsDone() {
    scene.cloud.tell(CLUSTER.id(), "state", Value.of("up"));
    var reader = thing("endpoint.e").noting("cluster.a", "state");
    var plan = scene.want(CLUSTER, reader).plan();
    assertThat(before(plan, "create endpoint.e")).containsExactly("create cluster.a");
    scene.apply(plan);
    assertThat(scene.cloud.live(reader.id()).field("properties.note")).isEqualTo(Value.of("up"));
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aValueThatWaitsForAChangingObjectIsAChange() {
    scene.cloud.tell(CLUSTER.id(), "state", Value.of("up"));
    var reader = thing("endpoint.e").noting("cluster.a", "state");
    scene.have(CLUSTER, reader);
    var plan = scene.want(CLUSTER.size(2), reader).plan();
    assertThat(update(plan, "endpoint.e").fields())
        .singleElement()
        .matches(change -> !change.after().isKnown());
  }

  @Test
  void outputsAreNewThenSteadyThenGone() {
    scene.cloud.tell(CLUSTER.id(), "state", Value.of("up"));
    scene.want(CLUSTER).output("state", Want.later(Type.TEXT, "cluster.a", "state"));
    var output = scene.plan().outputs().getFirst();
    assertThat(output.before().isNull()).isTrue();
    assertThat(output.after().isKnown()).isFalse();
    assertThat(scene.apply().outputs().getFirst().value()).isEqualTo(Value.of("up"));
    output = scene.plan().outputs().getFirst();
    assertThat(output.before()).isEqualTo(output.after()).isEqualTo(Value.of("up"));
    assertThat(scene.plan(Intent.DESTROY).outputs().getFirst().after().isNull()).isTrue();
  }

  @Test
  void theFingerprintTellsPlansApart() {
    var one = scene.want(CLUSTER).plan().fingerprint();
    assertThat(one).hasSize(64).isEqualTo(scene.plan().fingerprint());
    assertThat(scene.want(CLUSTER.size(2)).plan().fingerprint()).isNotEqualTo(one);
    var secret = CLUSTER.with("properties.key", new Value.Sensitive(Value.of("a")));
    var other = CLUSTER.with("properties.key", new Value.Sensitive(Value.of("b")));
    assertThat(scene.want(secret).plan().fingerprint())
        .isEqualTo(scene.want(other).plan().fingerprint());
  }

  @Test
  void theEstimateIsTheLongestChain() {
    var plan = scene.want(CLUSTER, ENDPOINT, thing("model.m")).plan();
    assertThat(plan.estimate()).hasSeconds(120);
  }

  private static Change.Update update(Plan plan, String address) {
    return (Change.Update) plan.change(address).orElseThrow();
  }

  private static Change.Replace replace(Plan plan, String address) {
    return (Change.Replace) plan.change(address).orElseThrow();
  }
}
