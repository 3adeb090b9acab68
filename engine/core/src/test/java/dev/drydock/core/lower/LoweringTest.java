package dev.drydock.core.lower;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import org.junit.jupiter.api.Test;

class LoweringTest {
  private final Scene scene = new Scene();

  @Test
  void putsWhatIsNeededFirst() {
    var desired =
        scene
            .want(thing("cluster.a").needs("model.z"), thing("model.z"), thing("endpoint.b"))
            .lower();
    assertThat(desired.objects().stream().map(DesiredObject::address).map(ObjectAddress::toString))
        .containsExactly("endpoint.b", "model.z", "cluster.a");
  }

  @Test
  void anEdgeMeansEveryObjectOfTheRole() {
    var desired =
        scene
            .want(
                thing("cluster.a#pool.x"),
                thing("cluster.a#pool.y"),
                thing("cluster.a#aks"),
                thing("endpoint.e").needs("cluster.a", Role.POOL))
            .lower();
    assertThat(desired.needs().inDegreeOf(ObjectAddress.parse("endpoint.e"))).isEqualTo(2);
  }

  @Test
  void anEdgeToWhatNobodyLoweredHoldsNothingBack() {
    var desired = scene.want(thing("endpoint.e").needs("cluster.a")).lower();
    assertThat(desired.needs().edgeSet()).isEmpty();
  }

  @Test
  void aContainerComesBeforeWhatItHolds() {
    var host = thing("cluster.a");
    var desired = scene.want(thing("cluster.a#pool.x").inside(host), host).lower();
    assertThat(desired.objects().getFirst()).isEqualTo(host.object());
  }

  @Test
  void refusesTwoResourcesThatMeanOneObject() {
    scene.want(thing("model.a").named("same"), thing("model.b").named("SAME"));
    var faults = catchThrowableOfType(Faults.class, scene::lower);
    assertThat(faults.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.DRY0402);
    assertThat(faults.diagnostics().getFirst().related()).hasSize(1);
  }

  @Test
  void sharesContentThatIsNamedByWhatItHolds() {
    var one = thing("model.a#file").named("blob").present(Present.SAME);
    var other = thing("model.b#file").named("blob").present(Present.SAME);
    var desired = scene.want(one, other, thing("model.b").needs("model.b", Role.FILE)).lower();
    assertThat(desired.objects()).hasSize(2);
    assertThat(desired.needs().containsEdge(one.object().address(), ObjectAddress.parse("model.b")))
        .isTrue();
  }

  @Test
  void aCircleIsOurOwnMistake() {
    Want one = thing("cluster.a").needs("cluster.b");
    Want other = thing("cluster.b").needs("cluster.a");
    assertThatThrownBy(scene.want(one, other)::lower).hasMessageEndingWith("bug in Drydock.");
  }
}
