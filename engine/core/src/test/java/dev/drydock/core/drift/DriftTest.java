package dev.drydock.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.FakeTime;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.render.Style;
import dev.drydock.core.render.drift.DriftText;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final String SIZE = "properties.size";
  private static final Want THING = Want.thing("cluster.main");
  private static final Trace ALICE = trace("alice@example.org", "Update", 30);
  private static final Trace OURS = trace("drydock", "Apply", 40);

  @Test
  void whatStandsAsAssertedIsNoDrift() {
    var report = new Scene().have(THING).drift();

    assertThat(report.objects()).isEmpty();
    assertThat(report.drifted()).isFalse();
    assertThat(report.checked()).hasSize(1);
  }

  @Test
  void aSpecThatWasNeverAppliedIsNeverDrift() {
    var scene = new Scene().want(THING, Want.thing("endpoint.scoring").needs("cluster.main"));
    scene.cloud.log(THING.id(), trace("bob", "fake/things/delete", 10));

    var report = scene.drift();

    assertThat(report.live()).isFalse();
    assertThat(report.drifted()).isFalse();
    assertThat(text(report)).isEqualTo("No drift: nothing of this stack is live yet.\n");
  }

  @Test
  void aFieldThatSomebodyElseChangedIsOutsideWithBeforeAfterAndName() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    scene.cloud.tell(THING.id(), Provenance.of(ALICE));

    var field = field(scene.drift());

    assertThat(field.side()).isEqualTo(Side.OUTSIDE);
    assertThat(field.word()).isEqualTo("size");
    assertThat(field.before()).contains(Value.of(1));
    assertThat(field.after()).isEqualTo(Value.of(9));
    assertThat(field.trace()).contains(ALICE);
  }

  @Test
  void aFieldThatOnlyTheSpecChangedIsPending() {
    var report = new Scene().have(THING).want(THING.size(2)).drift();

    assertThat(field(report).side()).isEqualTo(Side.PENDING);
    assertThat(report.drifted()).isFalse();
    assertThat(report.pending()).isTrue();
  }

  @Test
  void aFieldThatBothChangedIsBothAndItsBeforeIsNotGuessed() {
    var scene = new Scene().have(THING).want(THING.size(2));
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));

    var report = scene.drift();

    assertThat(field(report).side()).isEqualTo(Side.BOTH);
    assertThat(field(report).before()).isEmpty();
    assertThat(report.drifted()).isTrue();
    assertThat(text(report)).contains("size: (not known) -> 9, the spec says 2");
  }

  @Test
  void aSpecThatCaughtUpWithAChangeOnlyWaitsToRememberIt() {
    var scene = new Scene().have(THING).want(THING.size(9));
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));

    var report = scene.drift();

    assertThat(field(report).side()).isEqualTo(Side.PENDING);
    assertThat(field(report).note()).contains("what the spec says now");
    assertThat(report.drifted()).isFalse();
  }

  @Test
  void aFieldThatWasNeverAssertedIsNobodysDrift() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), "properties.note", Value.of("by hand"));

    assertThat(scene.drift().objects()).isEmpty();
  }

  @Test
  void theSameValueInAnotherSpellingIsNoDrift() {
    var scene = new Scene().have(THING.region("westeurope"));
    scene.cloud.edit(THING.id(), "location", Value.of("WestEurope"));

    assertThat(scene.drift().objects()).isEmpty();
  }

  @Test
  void aSecretIsNeverShownAndOnlyItsNewValueIsSeen() {
    var scene = new Scene().have(THING.with("properties.key", Value.of("first-secret")));
    assertThat(scene.drift().objects()).isEmpty();

    var report = scene.want(THING.with("properties.key", Value.of("second-secret"))).drift();

    assertThat(field(report).side()).isEqualTo(Side.PENDING);
    assertThat(text(report)).contains("key: (sensitive value)").doesNotContain("-secret");
  }

  @Test
  void whatTheSpecCallsSensitiveIsHiddenAlsoWhenSomebodyElseWroteIt() {
    var note = "properties.note";
    var hidden = THING.with(note, new Value.Sensitive(Value.of("ours-secret")));
    var scene = new Scene().have(hidden);
    scene.cloud.edit(THING.id(), note, Value.of("theirs-secret"));

    var report = scene.drift();

    assertThat(report.drifted()).isTrue();
    assertThat(text(report)).contains("(sensitive value)").doesNotContain("-secret");
    scene.want(THING);
    assertThat(text(scene.drift())).contains("note").doesNotContain("-secret");
  }

  @Test
  void theChangeThatTheServiceTellsOfAFieldExplainsItAlone() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    var bob = trace("bob", "kubectl-edit", 50);
    scene.cloud.tell(THING.id(), Provenance.of(bob, Map.of(SIZE, ALICE)));
    assertThat(field(scene.drift()).trace()).contains(ALICE);

    scene.cloud.tell(THING.id(), Provenance.of(bob, Map.of(SIZE, OURS)));
    assertThat(field(scene.drift()).trace()).isEmpty();
  }

  @Test
  void aLaterChangeUnderOurOwnNameExplainsAFieldUnlessItOnlyCarriedTheBodyOfBoth() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    scene.cloud.log(THING.id(), OURS, ALICE);
    assertThat(field(scene.drift()).trace()).as("somebody used our name").contains(OURS);

    var part = Want.of("cluster.main#code", Want.ASSET).named("cluster/main#code");
    var shared = new Scene().have(THING, part);
    shared.cloud.edit(THING.id(), SIZE, Value.of(9));
    shared.cloud.log(THING.id(), OURS, ALICE);
    assertThat(field(shared.drift()).trace()).contains(ALICE);
  }

  @Test
  void theLatestOfLogAndObjectExplainsAChangeAndTheLogIsAskedBackSoFarOnly() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    scene.cloud.tell(THING.id(), Provenance.of(trace("early", "", 1)));
    scene.cloud.log(THING.id(), ALICE, trace("long ago", "fake/things/write", -99_999));
    assertThat(field(scene.drift()).trace()).contains(ALICE);

    scene.cloud.log(THING.id(), trace("long ago", "fake/things/write", -99_999));
    assertThat(field(scene.drift()).trace().map(Trace::who)).contains("early");
  }

  @Test
  void aLogThatCannotBeReadTakesNamesAwayAndNothingElse() {
    var scene = new Scene().have(THING);
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    scene.cloud.failHistory(new ProviderFault.Denied("AuthorizationFailed"));

    var report = scene.drift();

    assertThat(report.drifted()).isTrue();
    assertThat(report.warnings()).extracting(Diagnostic::code).containsExactly(Code.DRY0701);
    assertThat(text(report)).contains("by whom is not known");
  }

  @Test
  void whatIsGoneWhileAnotherObjectWasAssertedWithItsNameWasDeleted() {
    var user = using();
    var scene = new Scene().have(THING, user);
    scene.cloud.remove(THING.id());

    var report = scene.drift();

    assertThat(object(report).finding()).isEqualTo(Finding.DELETED);
    assertThat(text(report))
        .contains("- cluster.main  thing  # deleted outside: endpoint.scoring stands on it");
  }

  @Test
  void whatIsNewInTheSpecIsNotTakenForDeletedThoughOthersNeedIt() {
    var scene = new Scene().have(THING.typed(Want.ASSET), Want.thing("endpoint.scoring"));
    scene.want(
        THING.typed(Want.ASSET),
        Want.thing("model.new"),
        Want.thing("endpoint.scoring").needs("model.new"));

    var report = scene.drift();

    assertThat(object(report).finding()).isEqualTo(Finding.NOT_APPLIED);
    assertThat(report.drifted()).isFalse();
  }

  @Test
  void anotherOnesDeletionInTheLogTellsWhatIsGoneAndWhatWentWithIt() {
    var inner = Want.thing("endpoint.inner").inside(THING);
    var scene = new Scene().have(THING, inner, Want.thing("model.other"));
    scene.cloud.tell(Want.thing("model.other").id(), Provenance.of(trace("robot", "", 1)));
    scene.cloud.remove(THING.id());
    scene.cloud.remove(inner.id());
    assertThat(scene.drift().drifted()).as("nothing tells").isFalse();

    scene.cloud.log(THING.id(), trace("robot", "fake/things/delete", 20));
    assertThat(scene.drift().drifted()).as("it was ourselves").isFalse();

    scene.cloud.log(THING.id(), trace("bob", "fake/things/delete", 20));
    var report = scene.drift();
    assertThat(report.objects()).extracting(ObjectDrift::finding).containsOnly(Finding.DELETED);
    assertThat(report.objects().getLast().note()).isEqualTo("went with cluster.main");
    assertThat(report.objects().getLast().trace().map(Trace::who)).contains("bob");
  }

  @Test
  void aMarkThatWasTakenOffIsDriftWhereOthersProveThatItWasOurs() {
    var scene = new Scene().have(THING, using());
    scene.cloud.mark(THING.id(), Mark.NONE);
    assertThat(object(scene.drift()).finding()).isEqualTo(Finding.MARK_LOST);

    var alone = new Scene().have(THING, Want.thing("model.other"));
    alone.cloud.mark(THING.id(), Mark.NONE);
    assertThat(object(alone.drift()).finding()).isEqualTo(Finding.NOT_OURS);
    alone.cloud.tell(THING.id(), Provenance.of(ALICE, Map.of(SIZE, OURS)));
    assertThat(object(alone.drift()).finding()).isEqualTo(Finding.MARK_LOST);
    assertThat(object(alone.drift()).trace()).contains(ALICE);
  }

  @Test
  void aMarkThatNamesAnotherObjectOfTheSpecWasEditedAndAnUnknownOneIsARenaming() {
    var scene = new Scene().have(THING, Want.thing("model.other"));
    scene.cloud.mark(THING.id(), marked("model.other"));
    assertThat(object(scene.drift()).finding()).isEqualTo(Finding.MARK_EDITED);

    scene.cloud.mark(THING.id(), marked("cluster.before"));
    assertThat(object(scene.drift()).finding()).isEqualTo(Finding.RENAMED);
    assertThat(scene.drift().drifted()).isFalse();
  }

  @Test
  void whatTheSpecNoLongerHasWaitsForItsDeletion() {
    var report = new Scene().have(THING, Want.thing("model.old")).want(THING).drift();

    assertThat(object(report).finding()).isEqualTo(Finding.NOT_WANTED);
    assertThat(object(report).address()).isEqualTo(ObjectAddress.parse("model.old"));
    assertThat(report.drifted()).isFalse();
  }

  @Test
  void anObjectWhoseMemoryWasLostIsDriftOnlyWhereTheServiceNamesSomebodyElse() {
    var scene = new Scene().have(THING);
    scene.cloud.mark(THING.id(), marked("cluster.main"));
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    assertThat(field(scene.drift()).side()).isEqualTo(Side.PENDING);
    assertThat(field(scene.drift()).note()).contains("not remembered");

    scene.cloud.tell(THING.id(), Provenance.of(ALICE, Map.of(SIZE, ALICE)));
    assertThat(field(scene.drift()).side()).isEqualTo(Side.OUTSIDE);
  }

  @Test
  void aRuleThatHoldsHidesTheChangeAndOneThatExpiredDoesNot() {
    var last = LocalDate.of(2026, 1, 1);
    var scene = new Scene().have(THING).write(ignoring("cluster.main", "size", Optional.of(last)));
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    var ignored = scene.drift();
    assertThat(ignored.drifted()).isFalse();
    assertThat(ignored.ignored()).isEqualTo(1);
    assertThat(text(ignored)).contains("ignored: sized by hand, until 2026-01-01");

    scene.time.advanceTo(FakeTime.START.plus(Duration.ofDays(1)));
    var expired = scene.drift();
    assertThat(expired.drifted()).isTrue();
    assertThat(field(expired).note()).isEqualTo("the ignore rule ended on 2026-01-01");
  }

  @Test
  void aRuleForAVersionsShareCoversTheTrafficOfItsEndpoint() {
    var endpoint = Want.thing("endpoint.scoring");
    var blue = Want.version("scoring", "blue", 100);
    var green = Want.version("scoring", "green", 0);
    var traffic = Want.traffic("scoring", "blue", 100);
    var scene = new Scene().have(endpoint, blue, green, traffic);
    var shares = Want.traffic("scoring", "blue", 90, "green", 10).object();
    scene.cloud.edit(traffic.id(), "properties.traffic", shares.field("properties.traffic"));
    assertThat(scene.drift().drifted()).isTrue();

    scene.write(ignoring("version.scoring.blue", "traffic", Optional.empty()));
    assertThat(scene.drift().drifted()).isFalse();
    assertThat(scene.drift().ignored()).isEqualTo(1);
  }

  @Test
  void nothingIsWrittenAndTheSameWorldGivesTheSameReport() {
    var scene = new Scene().have(THING, using());
    scene.cloud.edit(THING.id(), SIZE, Value.of(9));
    int writes = scene.cloud.log().size();

    assertThat(text(scene.drift())).isEqualTo(text(scene.drift()));
    assertThat(scene.cloud.log()).hasSize(writes);
  }

  @Test
  void theUsersWordForALabelledBlockNamesTheBlock() {
    var pool = Want.of("cluster.main#pool.gpu", Want.THING).size(1);
    var scene = new Scene().have(pool);
    scene.cloud.edit(pool.id(), SIZE, Value.of(2));

    assertThat(field(scene.drift()).word()).isEqualTo("node_pool.gpu.size");
  }

  /// An endpoint that names the cluster in a field.
  private static Want using() {
    return Want.thing("endpoint.scoring")
        .needs("cluster.main")
        .with("properties.note", Value.of(THING.id().text()));
  }

  private static Mark.Owned marked(String address) {
    return new Mark.Owned(Scene.STACK, ObjectAddress.parse(address), "", "");
  }

  private static Resource ignoring(String address, String attribute, Optional<LocalDate> until) {
    var bare = Scene.bare(Address.parse(address));
    var rule = new IgnoreRule(attribute, "sized by hand", until, Scene.SPAN);
    return new Resource(
        bare.address(),
        bare.kind(),
        bare.attributes(),
        bare.span(),
        bare.spans(),
        new Lifecycle(Optional.empty(), List.of(rule)));
  }

  private static Trace trace(String who, String how, long minutes) {
    return new Trace(who, how, FakeTime.START.plus(Duration.ofMinutes(minutes)));
  }

  private static ObjectDrift object(DriftReport report) {
    assertThat(report.objects()).hasSize(1);
    return report.objects().getFirst();
  }

  private static FieldDrift field(DriftReport report) {
    assertThat(object(report).fields()).hasSize(1);
    return object(report).fields().getFirst();
  }

  private static String text(DriftReport report) {
    return DriftText.render(report, Style.PLAIN, "drydock apply .");
  }
}
