package dev.drydock.core.plan.order;

import static dev.drydock.core.fake.Scene.before;
import static dev.drydock.core.fake.Scene.steps;
import static dev.drydock.core.fake.Want.asset;
import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {
  private static final Want CLUSTER = thing("cluster.a");
  private static final Want ENDPOINT = thing("endpoint.e").needs("cluster.a");

  private final Scene scene = new Scene();

  @Test
  void whatAContainerHoldsIsDeletedWithIt() {
    var pool = thing("cluster.a#pool.gpu").inside(CLUSTER);
    scene.have(CLUSTER, pool);
    var plan = scene.want(List.of()).plan();
    assertThat(steps(plan)).containsExactly("delete cluster.a");
    assertThat(plan.change("cluster.a#pool.gpu").orElseThrow())
        .isEqualTo(
            new Change.DeleteWith(
                pool.object().address(), scene.cloud.live(pool.id()), CLUSTER.object().address()));
    assertThat(plan.summary().destroy()).isEqualTo(2);
    scene.apply(plan);
    assertThat(scene.cloud.ids()).isEmpty();
  }

  @Test
  void whatAReplacedContainerHoldsIsMadeAnew() {
    var pool = thing("cluster.a#pool.gpu").inside(CLUSTER);
    scene.have(CLUSTER.region("here"), pool);
    var plan = scene.want(CLUSTER.region("there"), pool).plan();
    assertThat(replace(plan, "cluster.a#pool.gpu").cause())
        .isEqualTo(new Cause.Container(CLUSTER.object().address()));
    assertThat(steps(plan))
        .containsExactly("create cluster.a", "delete cluster.a", "create cluster.a#pool.gpu");
    assertThat(before(plan, "create cluster.a#pool.gpu"))
        .containsExactly("create cluster.a", "delete cluster.a");
    scene.apply(plan);
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void whatStandsOnAReplacedObjectIsMadeAnew() {
    scene.unguarded().have(CLUSTER.region("here"), ENDPOINT);
    var plan = scene.want(CLUSTER.region("there"), ENDPOINT).plan();
    assertThat(replace(plan, "endpoint.e").cause())
        .isEqualTo(new Cause.Foundation(CLUSTER.object().address()));
    assertThat(before(plan, "delete cluster.a")).containsExactly("delete endpoint.e");
    assertThat(before(plan, "create endpoint.e"))
        .containsExactly("create cluster.a", "delete cluster.a", "delete endpoint.e");
  }

  @Test
  void anObjectWithAnotherIdentityIsCreatedBeforeTheOldOneGoes() {
    var version = thing("version.e.v").needs("model.m");
    scene.have(asset("model.m", "model/1"), version);
    var plan = scene.want(asset("model.m", "model/2"), version.size(2)).plan();
    var replace = replace(plan, "model.m");
    assertThat(replace.createFirst()).isTrue();
    assertThat(replace.cause())
        .isEqualTo(new Cause.OtherIdentity(new ObjectId.Arm("/things/model/1")));
    assertThat(before(plan, "delete model.m"))
        .containsExactly("create model.m", "update version.e.v");
  }

  @Test
  void deletesFirstWhereTheTypeSaysSoAndNothingElseForbidsIt() {
    scene.have(thing("cluster.a").named("one"));
    var plan = scene.want(thing("cluster.a").named("two")).plan();
    assertThat(replace(plan, "cluster.a").createFirst()).isFalse();
    assertThat(before(plan, "create cluster.a")).containsExactly("delete cluster.a");
  }

  @Test
  void createsFirstWhenWhatUsesItOnlyChangesOver() {
    scene.unguarded().have(thing("cluster.a").named("one"), ENDPOINT);
    var plan = scene.want(thing("cluster.a").named("two"), ENDPOINT.size(2)).plan();
    assertThat(replace(plan, "cluster.a").createFirst()).isTrue();
    assertThat(before(plan, "delete cluster.a"))
        .containsExactly("create cluster.a", "update endpoint.e");
  }

  @Test
  void destroyGoesBackwards() {
    var workspace = thing("workspace.w").needs("cluster.a").purging();
    scene.have(CLUSTER, workspace, thing("endpoint.e").needs("workspace.w"));
    var plan = scene.plan(Intent.DESTROY);
    assertThat(steps(plan))
        .containsExactly("delete cluster.a", "delete endpoint.e", "delete workspace.w");
    assertThat(before(plan, "delete cluster.a"))
        .containsExactly("delete endpoint.e", "delete workspace.w");
    assertThat(before(plan, "delete workspace.w")).containsExactly("delete endpoint.e");
    scene.apply(plan);
    assertThat(scene.cloud.log()).contains("purge workspace.w", "delete cluster.a");
    assertThat(scene.cloud.ids()).isEmpty();
  }

  @Test
  void orderHoldsThroughWhatDoesNotChange() {
    var model = thing("model.m").needs("cluster.a");
    scene.have(model);
    scene.want(CLUSTER, model, thing("endpoint.e").needs("model.m"));
    assertThat(before(scene.plan(), "create endpoint.e")).containsExactly("create cluster.a");
  }

  @Test
  void deletesOnlyAfterWhatNamedItHasChanged() {
    scene.unguarded().have(CLUSTER, thing("cluster.b"), ENDPOINT);
    var plan = scene.want(thing("cluster.b"), thing("endpoint.e").size(2)).plan();
    assertThat(before(plan, "delete cluster.a")).containsExactly("update endpoint.e");
  }

  @Test
  void aCircleInTheWorldHoldsNobodyUp() {
    scene.have(CLUSTER, thing("cluster.b"));
    referTo("cluster/a", "cluster/b");
    referTo("cluster/b", "cluster/a");
    var plan = scene.want(List.of()).plan();
    assertThat(steps(plan)).containsExactly("delete cluster.a", "delete cluster.b");
  }

  private static Change.Replace replace(Plan plan, String address) {
    return (Change.Replace) plan.change(address).orElseThrow();
  }

  private void referTo(String from, String to) {
    var live = scene.cloud.live(new ObjectId.Arm("/things/" + from));
    scene.cloud.put(
        new LiveObject(
            live.id(),
            live.type(),
            live.fields(),
            live.computed(),
            live.mark(),
            List.of(new ObjectId.Arm("/things/" + to)),
            live.containers(),
            live.version(),
            live.provenance()));
  }
}
