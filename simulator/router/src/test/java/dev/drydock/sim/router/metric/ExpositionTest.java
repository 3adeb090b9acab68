package dev.drydock.sim.router.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpositionTest {
  private static final String LABELS = "{endpoint=\"scoring\",version=\"blue\",role=\"control\"";

  private final Meter meter = new Meter();
  private final Meter unrouted = new Meter();

  @Test
  void tellsWhatAVersionAnsweredAndHas() {
    meter.answered(200, Duration.ofMillis(3).toNanos());
    meter.answered(200, Duration.ofMillis(30).toNanos());
    meter.answered(503, Duration.ofMillis(500).toNanos());
    assertThat(page())
        .contains(
            "drydock_router_requests_total" + LABELS + ",code=\"200\"} 2\n",
            "drydock_router_requests_total" + LABELS + ",code=\"503\"} 1\n",
            "drydock_router_queued" + LABELS + "} 1\n",
            "drydock_router_busy" + LABELS + "} 2\n",
            "drydock_router_replicas" + LABELS + "} 3\n",
            "drydock_router_request_duration_seconds_bucket" + LABELS + ",le=\"0.002\"} 0\n",
            "drydock_router_request_duration_seconds_bucket" + LABELS + ",le=\"0.005\"} 1\n",
            "drydock_router_request_duration_seconds_bucket" + LABELS + ",le=\"0.05\"} 2\n",
            "drydock_router_request_duration_seconds_bucket" + LABELS + ",le=\"+Inf\"} 3\n",
            "drydock_router_request_duration_seconds_sum" + LABELS + "} 0.533\n",
            "drydock_router_request_duration_seconds_count" + LABELS + "} 3\n");
  }

  @Test
  void tellsWhatWasAnsweredForNoVersion() {
    unrouted.count(401);
    assertThat(page()).contains("drydock_router_unrouted_total{code=\"401\"} 1\n");
  }

  @Test
  void hasNoMoreSeriesThanCodes() {
    for (int code = 0; code < 100_000; code += 7) {
      meter.count(code);
    }
    assertThat(meter.answers()).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void escapesTheRevision() {
    assertThat(Exposition.write("a\"b\\c", List.of(), unrouted))
        .contains("revision=\"a\\\"b\\\\c\"");
  }

  private String page() {
    var sample = new Exposition.Sample("scoring", "blue", "control", meter, 1, 2, 3);
    return Exposition.write("r1", List.of(sample), unrouted);
  }
}
