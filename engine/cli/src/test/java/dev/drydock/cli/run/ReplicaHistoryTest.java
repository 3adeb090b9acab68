package dev.drydock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.stage.StagedVersion;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaHistoryTest {
  private final ReplicaHistory history = new ReplicaHistory(List.of(scaling("blue", 2)));

  private static Resource scaling(String name, int fewest) {
    var autoscale = new LinkedHashMap<String, Value>();
    autoscale.put("min", Value.of(fewest));
    var values = new LinkedHashMap<String, Value>();
    values.put("name", Value.of(name));
    values.put("autoscale", Value.object(autoscale));
    return new Resource(
        Address.of("version", "scoring", name),
        Kind.VERSION,
        new Attributes(values),
        new Span("x", Position.START, Position.START),
        new LinkedHashMap<>(),
        Lifecycle.NONE);
  }

  private void see(int blue, int green) {
    history.see(
        List.of(
            new StagedVersion("blue", blue, blue, 0, 0, ""),
            new StagedVersion("green", green, green, 0, 0, "")));
  }

  @Test
  void onlyChangesAreRemembered() {
    see(2, 1);
    see(2, 1);
    see(10, 1);
    see(2, 1);

    assertThat(history.text()).isEqualTo("Replicas of blue: 2 -> 10 -> 2\nReplicas of green: 1\n");
    assertThat(history.all().toString()).isEqualTo("{blue=[2, 10, 2], green=[1]}");
  }

  @Test
  void itIsOverWhenWhatScalesHasAsFewAsItMayAndNotBefore() {
    see(10, 4);
    assertThat(history.isBack()).isFalse();
    see(3, 4);
    assertThat(history.isBack()).isFalse();
    see(2, 4);
    assertThat(history.isBack()).isTrue();
  }

  @Test
  void whereNothingIsKnownNothingIsWaitedFor() {
    assertThat(history.isBack()).isTrue();
  }
}
