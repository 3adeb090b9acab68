package dev.drydock.core.plan.compare;

import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.thing;
import static dev.drydock.core.fake.Want.traffic;
import static dev.drydock.core.fake.Want.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Change;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.value.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IgnoredTest {
  private static final Want CLUSTER = thing("cluster.a").with("properties.note", Value.of("n"));
  private static final Want POOL = thing("cluster.a#pool.gpu");

  private final Scene scene = new Scene();

  @Test
  void whatOthersMadeOfAnAttributeIsKeptAndTheMarkWithIt() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    scene.want(CLUSTER.size(5)).lifecycle("cluster.a", Optional.empty(), rule("size"));
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aWriteForAnotherReasonCarriesTheLiveValue() {
    scene.have(CLUSTER);
    scene.cloud.edit(CLUSTER.id(), "properties.size", Value.of(9));
    scene.lifecycle("cluster.a", Optional.empty(), rule("size"));
    var plan = scene.want(CLUSTER.with("properties.note", Value.of("m"))).plan();
    assertThat(plan.change("cluster.a").map(one -> ((Change.Update) one).fields().size()))
        .hasValue(1);
    scene.apply(plan);
    assertThat(scene.cloud.live(CLUSTER.id()).field("properties.size")).isEqualTo(Value.of(9));
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aPartIsMeantByItsBlockAndName() {
    scene.have(CLUSTER, POOL);
    scene.want(CLUSTER.size(2), POOL.size(2));
    scene.lifecycle("cluster.a", Optional.empty(), rule("node_pool.gpu.size"));
    assertThat(steps(scene.plan())).containsExactly("update cluster.a");
    scene.lifecycle("cluster.a", Optional.empty(), rule("node_pool.gpu"), rule("size"));
    assertThat(steps(scene.plan())).isEmpty();
  }

  @Test
  void anExpiredRuleIsToldOfAndDoesNothing() {
    scene.have(CLUSTER);
    var expired = new IgnoreRule("size", "trial", Optional.of(LocalDate.EPOCH), Scene.SPAN);
    var plan = scene.want(CLUSTER.size(2)).lifecycle("cluster.a", Optional.empty(), expired).plan();
    assertThat(steps(plan)).containsExactly("update cluster.a");
    assertThat(plan.warnings()).extracting(Diagnostic::code).containsExactly(Code.DRY0417);
    assertThat(plan.warnings().getFirst().detail()).contains("size of cluster.a", "1970-01-01");
  }

  @Test
  void aKeptShareKeepsTheTrafficAndAVersionInItMayNotGo() {
    var endpoint = thing("endpoint.e");
    var blue = version("e", "blue", 60);
    var green = version("e", "green", 40);
    scene.have(endpoint, blue, green, traffic("e", "blue", 60, "green", 40));
    scene.lifecycle("version.e.blue", Optional.empty(), rule("traffic"));
    scene.want(endpoint, version("e", "blue", 20), green, traffic("e", "blue", 20, "green", 80));
    assertThat(scene.plan().isEmpty()).isTrue();
    scene.want(endpoint, blue, traffic("e", "blue", 100));
    var faults = catchThrowableOfType(Faults.class, scene::plan).diagnostics();
    assertThat(faults).extracting(Diagnostic::code).containsExactly(Code.DRY0416);
  }

  private static IgnoreRule rule(String attribute) {
    return new IgnoreRule(attribute, "by hand", Optional.empty(), Scene.SPAN);
  }
}
