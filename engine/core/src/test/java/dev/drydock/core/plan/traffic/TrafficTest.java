package dev.drydock.core.plan.traffic;

import static dev.drydock.core.fake.Scene.before;
import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static dev.drydock.core.fake.Want.traffic;
import static dev.drydock.core.fake.Want.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;
import dev.drydock.core.plan.Work;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final Want ENDPOINT = thing("endpoint.e");
  private static final Want BLUE = version("e", "blue", 90).with("sku", Value.of("small"));
  private static final Want GREEN = version("e", "green", 10).with("sku", Value.of("small"));
  private static final Want BOTH = traffic("e", "blue", 90, "green", 10);

  private final Scene scene = new Scene();

  @Test
  void settlesWhenEveryVersionIsThere() {
    var plan = scene.want(ENDPOINT, BLUE, GREEN, BOTH).plan();
    assertThat(before(plan, "create endpoint.e#traffic"))
        .containsExactly("create endpoint.e", "create version.e.blue", "create version.e.green");
    scene.apply(plan);
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void settlesAfterAnUpdateOfAVersion() {
    scene.have(ENDPOINT, BLUE, GREEN, BOTH);
    var plan =
        scene
            .want(
                ENDPOINT,
                BLUE.with("image", Value.of("image:2")),
                GREEN,
                traffic("e", "blue", 50, "green", 50))
            .plan();
    assertThat(before(plan, "update endpoint.e#traffic")).containsExactly("update version.e.blue");
  }

  @Test
  void tellsDeclaredAndEffectiveShares() {
    scene.have(ENDPOINT, BLUE, GREEN, BOTH);
    var green = GREEN.with("tags.drydock-traffic", Value.of(30));
    var plan = scene.want(ENDPOINT, BLUE, green, traffic("e", "blue", 70, "green", 30)).plan();
    assertThat(plan.traffic().getFirst().versions())
        .containsExactly(
            new VersionShare("blue", declared("90"), declared("90"), 90, 70),
            new VersionShare("green", declared("10"), declared("30"), 10, 30));
  }

  @Test
  void aVersionThatLeavesIsDeletedAfterTrafficSettledWithoutIt() {
    scene.have(ENDPOINT, BLUE, GREEN, BOTH);
    var plan = scene.want(ENDPOINT, BLUE, traffic("e", "blue", 100)).plan();
    assertThat(steps(plan)).containsExactly("update endpoint.e#traffic", "delete version.e.green");
    assertThat(before(plan, "delete version.e.green")).containsExactly("update endpoint.e#traffic");
    assertThat(plan.warnings()).isEmpty();
  }

  @Test
  void aRenamedOnlyVersionHandsOverWithoutAnOutage() {
    scene.have(ENDPOINT, BLUE, traffic("e", "blue", 100));
    var plan = scene.want(ENDPOINT, GREEN, traffic("e", "green", 100)).plan();
    assertThat(before(plan, "delete version.e.blue"))
        .containsExactly("update endpoint.e#traffic", "create version.e.green");
    assertThat(plan.traffic().getFirst().outage()).isFalse();
  }

  @Test
  void drainsAVersionThatIsReplacedAndSettlesAgain() {
    scene.have(ENDPOINT, BLUE, GREEN, BOTH);
    var plan = scene.want(ENDPOINT, BLUE.with("sku", Value.of("large")), GREEN, BOTH).plan();
    assertThat(before(plan, "delete version.e.blue")).containsExactly("drain endpoint.e#traffic");
    assertThat(before(plan, "update endpoint.e#traffic"))
        .containsExactly(
            "drain endpoint.e#traffic", "create version.e.blue", "delete version.e.blue");
    assertThat(drained(plan)).isEqualTo(Shares.value(new TreeMap<>(Map.of("green", 100))));
    assertThat(plan.warnings()).isEmpty();
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void replacingTheOnlyVersionIsAnOutageAndSaysSo() {
    scene.have(ENDPOINT, BLUE, traffic("e", "blue", 100));
    var plan =
        scene.want(ENDPOINT, BLUE.with("sku", Value.of("large")), traffic("e", "blue", 100)).plan();
    assertThat(drained(plan)).isEqualTo(Shares.value(new TreeMap<>()));
    assertThat(plan.traffic().getFirst().outage()).isTrue();
    assertThat(plan.warnings()).extracting(Diagnostic::code).containsExactly(Code.DRY0407);
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aVersionWithoutTrafficNeedsNoDrain() {
    scene.have(ENDPOINT, BLUE, GREEN, traffic("e", "blue", 100));
    var plan =
        scene
            .want(ENDPOINT, BLUE, GREEN.with("sku", Value.of("large")), traffic("e", "blue", 100))
            .plan();
    assertThat(steps(plan)).containsExactly("create version.e.green", "delete version.e.green");
  }

  @Test
  void anIdleVersionTakesOverWhenNobodyElseServes() {
    scene.have(ENDPOINT, BLUE, GREEN, traffic("e", "blue", 100));
    var plan =
        scene
            .want(
                ENDPOINT,
                BLUE.with("sku", Value.of("large")),
                GREEN,
                traffic("e", "blue", 100).needs("version.e.green", Role.SELF))
            .plan();
    assertThat(drained(plan)).isEqualTo(Shares.value(new TreeMap<>(Map.of("green", 100))));
    assertThat(plan.traffic().getFirst().outage()).isFalse();
  }

  @Test
  void versionsAndTrafficOfADeletedEndpointGoWithIt() {
    scene.have(ENDPOINT, BLUE, GREEN, BOTH);
    var plan = scene.want(List.of()).plan();
    assertThat(steps(plan)).containsExactly("delete endpoint.e");
    assertThat(plan.summary().destroy()).isEqualTo(4);
  }

  @Test
  void versionsAndTrafficOfAReplacedEndpointAreMadeAnew() {
    scene.have(ENDPOINT.region("here"), BLUE, GREEN, BOTH);
    var plan = scene.want(ENDPOINT.region("there"), BLUE, GREEN, BOTH).plan();
    assertThat(steps(plan))
        .containsExactly(
            "create endpoint.e",
            "delete endpoint.e",
            "create endpoint.e#traffic",
            "create version.e.blue",
            "create version.e.green");
    assertThat(plan.traffic().getFirst().outage()).isTrue();
    scene.apply(plan);
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void drainedSharesKeepTheirProportionAndSumToAll() {
    var shares = new TreeMap<>(Map.of("a", 34, "b", 33, "c", 33));
    assertThat(Shares.without(shares, Set.of("a"), ""))
        .isEqualTo(new TreeMap<>(Map.of("b", 50, "c", 50)));
    assertThat(Shares.without(shares, Set.of(), "").values()).containsExactly(34, 33, 33);
    var uneven = new TreeMap<>(Map.of("a", 40, "b", 10, "c", 20, "d", 30));
    assertThat(Shares.without(uneven, Set.of("a"), ""))
        .isEqualTo(new TreeMap<>(Map.of("b", 17, "c", 33, "d", 50)));
  }

  private static Declared declared(String share) {
    return new Declared(share, "", false);
  }

  private static Value drained(Plan plan) {
    return plan.steps().vertexSet().stream()
        .filter(step -> step.work() instanceof Work.Drain)
        .map(step -> ((Work.Drain) step.work()).desired().field("properties.traffic"))
        .findFirst()
        .orElseThrow();
  }
}
