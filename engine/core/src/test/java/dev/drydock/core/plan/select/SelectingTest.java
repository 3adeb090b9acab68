package dev.drydock.core.plan.select;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static dev.drydock.core.fake.Want.traffic;
import static dev.drydock.core.fake.Want.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Selection;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectingTest {
  private static final Want CLUSTER = thing("cluster.a").region("here");
  private static final Want ENDPOINT = thing("endpoint.e").needs("cluster.a");
  private static final Want BLUE = version("e", "blue", 80);
  private static final Want GREEN = version("e", "green", 20);
  private static final Want BOTH = traffic("e", "blue", 80, "green", 20);
  private static final Want OTHER = thing("model.m");

  private final Scene scene = new Scene();

  @Test
  void aTargetComesWithWhatItNeedsAndNothingElse() {
    var plan = target(scene.want(CLUSTER, ENDPOINT, OTHER), "endpoint.e");
    assertThat(steps(plan)).containsExactly("create cluster.a", "create endpoint.e");
    assertThat(plan.warnings()).extracting(Diagnostic::code).containsExactly(Code.DRY0410);
    assertThat(plan.warnings().getFirst().detail()).contains("Left as they are: model.m.");
    assertThat(plan.isPartial()).isTrue();
  }

  @Test
  void anEndpointMeansItsVersionsAndTraffic() {
    var plan = target(scene.want(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH, OTHER), "endpoint.e");
    assertThat(steps(plan)).hasSize(5).doesNotContain("create model.m");
  }

  @Test
  void aNewVersionAloneLeavesTheTrafficAsItIs() {
    scene.have(CLUSTER, ENDPOINT, BLUE, traffic("e", "blue", 100));
    var plan = target(scene.want(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH), "version.e.green");
    assertThat(steps(plan)).containsExactly("create version.e.green");
    scene.apply(plan);
    assertThat(steps(scene.plan())).containsExactly("update endpoint.e#traffic");
  }

  @Test
  void aShareIsNotPlannedWithoutTheTraffic() {
    scene.have(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH);
    var more = version("e", "green", 30);
    scene.want(CLUSTER, ENDPOINT, BLUE, more, traffic("e", "blue", 70, "green", 30));
    var plan = target(scene, "version.e.green");
    assertThat(steps(plan)).containsExactly("update endpoint.e#traffic", "update version.e.green");
    assertThat(plan.warnings().getFirst().detail())
        .contains("endpoint.e is planned too: it must change with version.e.green");
    assertThat(fault(excluding("version.e.blue"))).contains("endpoint.e#traffic");
  }

  @Test
  void aVersionThatServedGoesOnlyWithTheTraffic() {
    scene.have(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH, OTHER);
    scene.want(CLUSTER, ENDPOINT, BLUE, traffic("e", "blue", 100), OTHER.size(2));
    assertThat(steps(target(scene, "version.e.green")))
        .containsExactly("update endpoint.e#traffic", "delete version.e.green");
    assertThat(steps(scene.plan(excluding("version.e.blue"))))
        .as("the traffic waits for blue, and green for the traffic")
        .containsExactly("update model.m");
  }

  @Test
  void whatStandsOnAReplacedTargetIsPlannedToo() {
    scene.unguarded().have(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH, OTHER);
    scene.want(CLUSTER.region("there"), ENDPOINT, BLUE, GREEN, BOTH, OTHER.size(2));
    var plan = target(scene, "cluster.a");
    assertThat(steps(plan)).contains("create endpoint.e", "create version.e.blue");
    assertThat(steps(plan)).doesNotContain("update model.m");
    assertThat(fault(excluding("endpoint.e")))
        .contains("cluster.a cannot change as planned without endpoint.e");
  }

  @Test
  void exclusionLeavesOutWhatNeedsIt() {
    scene.want(CLUSTER, ENDPOINT, BLUE, OTHER);
    assertThat(steps(scene.plan(excluding("endpoint.e"))))
        .containsExactly("create cluster.a", "create model.m");
    assertThat(steps(scene.plan(excluding("cluster.a")))).containsExactly("create model.m");
  }

  @Test
  void whatIsExcludedFromDestroyKeepsWhatItStandsOn() {
    scene.have(CLUSTER, ENDPOINT, OTHER);
    var selection = new Selection(List.of(), addresses("endpoint.e"), List.of());
    assertThat(steps(scene.plan(new PlanRequest(Intent.DESTROY, selection))))
        .containsExactly("delete model.m");
  }

  @Test
  void aPartOfADestroyTakesWhatStandsOnIt() {
    scene.have(CLUSTER, ENDPOINT, OTHER);
    assertThat(steps(scene.plan(destroying("cluster.a"))))
        .containsExactly("delete cluster.a", "delete endpoint.e");
  }

  @Test
  void aVersionWithTrafficIsNotDestroyedAlone() {
    scene.have(CLUSTER, ENDPOINT, BLUE, GREEN, BOTH);
    assertThat(fault(destroying("version.e.blue"))).contains("cannot be destroyed alone");
  }

  @Test
  void aRemovedResourceIsKnownByItsOldAddress() {
    scene.have(CLUSTER, OTHER);
    scene.want(CLUSTER.size(2));
    assertThat(steps(target(scene, "model.m"))).containsExactly("delete model.m");
  }

  @Test
  void whatIsAskedAnewIsDeletedAndMade() {
    scene.have(CLUSTER, OTHER);
    var plan = scene.plan(replacing("model.m"));
    assertThat(((Change.Replace) plan.change("model.m").orElseThrow()).cause())
        .isEqualTo(new Cause.Requested());
    assertThat(steps(plan)).containsExactly("create model.m", "delete model.m");
  }

  @Test
  void anAddressThatNamesNothingIsRefusedWithTheNearest() {
    scene.want(CLUSTER, OTHER);
    assertThat(fault(replacing("model.n"))).contains("Did you mean \"model.m\"?");
    assertThat(fault(excluding("endpoint.q"))).contains("There are: cluster.a, model.m.");
  }

  private static Plan target(Scene scene, String address) {
    var selection = new Selection(addresses(address), List.of(), List.of());
    return scene.plan(new PlanRequest(Intent.APPLY, selection));
  }

  private static PlanRequest destroying(String address) {
    var selection = new Selection(addresses(address), List.of(), List.of());
    return new PlanRequest(Intent.DESTROY, selection);
  }

  private static PlanRequest excluding(String address) {
    var selection = new Selection(List.of(), addresses(address), List.of());
    return new PlanRequest(Intent.APPLY, selection);
  }

  private static PlanRequest replacing(String address) {
    var selection = new Selection(List.of(), List.of(), addresses(address));
    return new PlanRequest(Intent.APPLY, selection);
  }

  private static List<Address> addresses(String address) {
    return List.of(Address.parse(address));
  }

  private String fault(PlanRequest request) {
    var faults = catchThrowableOfType(Faults.class, () -> scene.plan(request)).diagnostics();
    assertThat(faults).hasSize(1);
    return faults.getFirst().detail();
  }
}
