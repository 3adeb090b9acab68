package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.Checked;
import dev.drydock.app.Drydock;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.input.Inputs;
import dev.drydock.app.load.Arrivals;
import dev.drydock.app.load.HttpSender;
import dev.drydock.app.load.Load;
import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Sender;
import dev.drydock.app.load.Shot;
import dev.drydock.app.load.Target;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key is made new while callers are at work with the other one.
class KeyUnderLoadTest {
  /// What changes in the world is served within moments: so many requests see it at the latest.
  private static final int MOMENTS = 5_000;

  @TempDir private Path directory = Path.of(".");

  @Test
  void noRequestWithTheOtherKeyFailsAndTheOldOneIsRefusedAfterwards() throws IOException {
    var applied = Quickstart.in(directory).apply();
    assertThat(applied.code()).as(applied.err()).isZero();
    var spec = Checked.of(directory, Inputs.NONE).spec().orElseThrow();
    var platform = EmbeddedWorld.open(EmbeddedWorld.beside(directory));

    try (var drydock =
            Drydock.simulated(platform, EmbeddedWorld.SEED, Drydock.Settings.of(directory));
        var _ = drydock.serve(Optional.empty())) {
      regenerateUnderLoad(drydock, spec, spec.of(Kind.ENDPOINT).getFirst());
    }
  }

  private static void regenerateUnderLoad(Drydock drydock, Spec spec, Resource scoring) {
    var endpoints = drydock.endpoints();
    var uri = told(endpoints.where(scoring, spec)).uri();
    var before = told(endpoints.keys(scoring, spec));
    try (var secondary = sender(uri, before.secondary());
        var old = sender(uri, before.primary())) {
      var load = Load.start(new Arrivals.Closed(1_000_000, 2), secondary, drydock.pace());
      assertThat(status(old)).isEqualTo(200);

      var after = told(endpoints.regenerate(scoring, spec, EndpointAccess.Key.PRIMARY));

      assertThat(becomes401(old)).as("the old key is refused").isTrue();
      try (var fresh = sender(uri, after.primary())) {
        assertThat(status(fresh)).isEqualTo(200);
      }
      load.stop();
      assertThat(load.await(Duration.ofSeconds(10))).isTrue();
      assertUnharmed(load.measured());
      assertThat(after.primary()).isNotEqualTo(before.primary());
      assertThat(after.secondary()).isEqualTo(before.secondary());
    }
  }

  private static void assertUnharmed(Measured measured) {
    assertThat(measured.total().count()).isPositive();
    assertThat(measured.allGood()).as("%s, %s", measured.codes(), measured.failure()).isTrue();
  }

  private static HttpSender sender(URI uri, String key) {
    return new HttpSender(new Target(uri, Optional.of(key), Optional.empty(), new byte[] {'1'}));
  }

  private static boolean becomes401(Sender sender) {
    for (int moment = 0; moment < MOMENTS; moment++) {
      if (status(sender) == 401) {
        return true;
      }
    }
    return false;
  }

  private static int status(Sender sender) {
    return switch (sender.send()) {
      case Shot.Answered(_, var status) -> status;
      case Shot.Unanswered(var reason) -> throw new AssertionError(reason);
    };
  }

  private static <T> T told(Asked<T> asked) {
    return switch (asked) {
      case Asked.Told<T>(var answer) -> answer;
      case Asked.NoEndpoint<T> _, Asked.Refused<T> _ -> throw new AssertionError(asked);
    };
  }
}
