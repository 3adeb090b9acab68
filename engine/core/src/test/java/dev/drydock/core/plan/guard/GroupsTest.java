package dev.drydock.core.plan.guard;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Scene scene = new Scene();

  @Test
  void aGroupThatHoldsOthersThingsIsForgotten() {
    var group = thing("azure#group").present(Present.USE);
    scene.have(group);
    scene.cloud.put(stranger(group));
    var plan = scene.plan(Intent.DESTROY);
    assertThat(plan.change("azure#group").orElseThrow()).isInstanceOf(Change.Forget.class);
    assertThat(plan.warnings()).extracting(Diagnostic::code).containsExactly(Code.DRY0406);
    scene.apply(plan);
    assertThat(scene.cloud.live(group.id()).mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void aGroupThatHoldsOthersThingsIsNeverReplaced() {
    var group = thing("azure#group").present(Present.USE).region("here");
    scene.have(group);
    scene.cloud.put(stranger(group));
    scene.want(group.region("there"));
    var faults = catchThrowableOfType(Faults.class, scene::plan);
    assertThat(faults.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.DRY0405);
  }

  private static LiveObject stranger(Want group) {
    return new LiveObject(
        new ObjectId.Arm("/things/stranger"),
        Want.ASSET,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Mark.NONE,
        List.of(),
        List.of(group.id()),
        "",
        Provenance.NONE);
  }
}
