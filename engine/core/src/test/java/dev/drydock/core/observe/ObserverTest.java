package dev.drydock.core.observe;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fake.Scene;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private final Scene scene = new Scene();

  @Test
  void seesWhatIsThereAndWhen() {
    var live = scene.have(thing("cluster.a"), thing("cluster.b")).observe();
    assertThat(live.objects().keySet()).containsExactlyElementsOf(scene.cloud.ids());
    assertThat(live.observedAt()).isEqualTo(scene.time.instant());
  }

  @Test
  void waitsOutThrottling() {
    scene.have(thing("cluster.a"));
    scene.cloud.failObserving(new ProviderFault.Throttled("slow down", Duration.ofSeconds(9)));
    assertThat(scene.observe().objects()).hasSize(1);
    assertThat(scene.time.passed()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void saysWhyItCannotTell() {
    scene.cloud.failObserving(new ProviderFault.Denied("no reader role"));
    var faults = catchThrowableOfType(Faults.class, scene::observe);
    assertThat(faults.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.DRY0401);
    assertThat(faults.diagnostics().getFirst().detail()).contains("no reader role");
  }
}
