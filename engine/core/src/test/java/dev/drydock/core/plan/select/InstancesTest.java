package dev.drydock.core.plan.select;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Selection;
import dev.drydock.core.render.PlanJson;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Instances of repeated blocks, and what is in modules, in every place that takes an address.
class InstancesTest {
  private static final Want EU = named("endpoint.s[\"eu\"]", "s-eu");
  private static final Want US = named("endpoint.s[\"us\"]", "s-us");
  private static final Want BLUE_EU =
      named("version.s.blue[\"eu\"]", "s-eu/blue").needs("endpoint.s[\"eu\"]");
  private static final Want BLUE_US =
      named("version.s.blue[\"us\"]", "s-us/blue").needs("endpoint.s[\"us\"]");
  private static final Want INNER = named("module.m[\"a\"].model.x", "a-x");
  private static final Want OTHER = named("module.m[\"b\"].model.x", "b-x");

  private final Scene scene = new Scene();

  @Test
  void anAddressWithoutAKeyMeansAllInstancesAndTheirVersions() {
    scene.want(EU, US, BLUE_EU, BLUE_US, INNER);
    assertThat(steps(target("endpoint.s")))
        .hasSize(4)
        .doesNotContain("create " + INNER.object().address());
  }

  @Test
  void anInstanceMeansItselfAndItsOwnVersions() {
    scene.want(EU, US, BLUE_EU, BLUE_US);
    assertThat(steps(target("endpoint.s[\"eu\"]")))
        .containsExactly("create endpoint.s[\"eu\"]", "create version.s.blue[\"eu\"]");
  }

  @Test
  void aRepeatedVersionMayBelongToAnEndpointThatIsNot() {
    var one = named("endpoint.s", "s");
    scene.want(one, named("version.s.blue[\"eu\"]", "s/eu").needs("endpoint.s"));
    assertThat(steps(target("endpoint.s"))).hasSize(2);
  }

  @Test
  void aModuleMeansAllThatIsInIt() {
    scene.want(INNER, OTHER, EU);
    assertThat(steps(target("module.m"))).hasSize(2);
    assertThat(steps(target("module.m[\"a\"]"))).containsExactly("create module.m[\"a\"].model.x");
    var excluding = new Selection(List.of(), List.of(Address.parse("module.m")), List.of());
    assertThat(steps(scene.plan(new PlanRequest(Intent.APPLY, excluding))))
        .containsExactly("create endpoint.s[\"eu\"]");
  }

  @Test
  void aReplacementMayBeAskedOfAllInstances() {
    scene.have(EU, US);
    var request = new Selection(List.of(), List.of(), List.of(Address.parse("endpoint.s")));
    assertThat(steps(scene.plan(new PlanRequest(Intent.APPLY, request)))).hasSize(4);
  }

  @Test
  void whatIsUnknownIsAnsweredByWhatIsNear() {
    scene.want(INNER, EU);
    assertThat(fault("modul.m[\"a\"]")).contains("Did you mean \"module.m[\"a\"]\"?");
    assertThat(fault("endpoint.s[\"ue\"]")).contains("Did you mean \"endpoint.s[\"eu\"]\"?");
  }

  @Test
  void planJsonNamesModuleIndexAndName() {
    scene.want(named("module.m[\"a\"].version.s.blue[\"eu\"]", "x"));
    assertThat(PlanJson.render(scene.plan()))
        .contains("\"address\" : \"module.m[\\\"a\\\"].version.s.blue[\\\"eu\\\"]\"")
        .contains("\"module_address\" : \"module.m[\\\"a\\\"]\"")
        .contains("\"name\" : \"s.blue\"", "\"index\" : \"eu\"");
  }

  @Test
  void anEndpointMovesToAKeyAndItsVersionsWithIt() {
    scene.have(named("endpoint.s", "s-eu"), named("version.s.blue", "s-eu/blue"));
    var plan = scene.moving("endpoint.s", "endpoint.s[\"eu\"]").want(EU, BLUE_EU).plan();
    assertOnlyMarks(plan, "endpoint.s[\"eu\"]", "version.s.blue[\"eu\"]");
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(steps(scene.plan())).isEmpty();
  }

  @Test
  void aWholeModuleMovesWithItsKeys() {
    scene.have(INNER, OTHER);
    var plan =
        scene
            .moving("module.m", "module.n")
            .want(named("module.n[\"a\"].model.x", "a-x"), named("module.n[\"b\"].model.x", "b-x"))
            .plan();
    assertOnlyMarks(plan, "module.n[\"a\"].model.x", "module.n[\"b\"].model.x");
  }

  @Test
  void aResourceMovesIntoAModuleAndAModuleToAnInstance() {
    scene.have(named("model.x", "a-x"), named("module.p.model.y", "y"));
    var plan =
        scene
            .moving("model.x", "module.m[\"a\"].model.x")
            .moving("module.p", "module.q[\"k\"]")
            .want(INNER, named("module.q[\"k\"].model.y", "y"))
            .plan();
    assertOnlyMarks(plan, "module.m[\"a\"].model.x", "module.q[\"k\"].model.y");
  }

  @Test
  void aRemovedBlockSpeaksForAllInstancesAndForWhatIsInAModule() {
    scene.have(EU, BLUE_EU, INNER);
    var plan = scene.removing("endpoint.s", false).removing("module.m", false).want().plan();
    assertThat(plan.changes()).hasSize(3).allMatch(Change.Forget.class::isInstance);
  }

  private static Want named(String address, String name) {
    return thing(address).named(name);
  }

  private Plan target(String address) {
    var selection = new Selection(List.of(Address.parse(address)), List.of(), List.of());
    return scene.plan(new PlanRequest(Intent.APPLY, selection));
  }

  private String fault(String address) {
    var faults = catchThrowableOfType(Faults.class, () -> target(address));
    return faults.diagnostics().getFirst().detail();
  }

  private static void assertOnlyMarks(Plan plan, String... addresses) {
    assertThat(plan.changes())
        .allSatisfy(change ->
            assertThat(change)
                .isInstanceOfSatisfying(
                    Change.Update.class,
                    update -> assertThat(update.why()).isEqualTo(Change.Why.MARK)));
    assertThat(plan.changes().stream().map(change -> change.address().toString()))
        .containsExactlyElementsOf(Stream.of(addresses).toList());
    assertThat(plan.changes())
        .noneMatch(change -> change.previousAddress().equals(Optional.empty()));
  }
}
