package dev.drydock.sim.router.metric;

import java.math.BigDecimal;
import java.util.List;

/// Writes metrics as Prometheus reads them (text format 0.0.4).
public final class Exposition {
  private static final List<Long> BUCKET_ENDS_MS =
      List.of(
          1L, 2L, 5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, 60_000L);

  /// What is told of one version.
  public record Sample(
      String endpoint, String version, String role, Meter meter, int queued, int busy, int size) {
    private String labels() {
      return "endpoint=\"%s\",version=\"%s\",role=\"%s\"".formatted(endpoint, version, role);
    }
  }

  private final StringBuilder text = new StringBuilder();

  private Exposition() {}

  /// Write everything.
  ///
  /// @param revision of the configuration that is served
  /// @param unrouted counts what was answered for no version: 400, 401, 404
  public static String write(String revision, List<Sample> samples, Meter unrouted) {
    var page = new Exposition();
    page.family("drydock_router_config_info", "gauge", "The configuration that is served.");
    page.line("drydock_router_config_info", "revision=\"" + escaped(revision) + "\"", 1);
    page.requests(samples);
    page.family("drydock_router_unrouted_total", "counter", "Answers for no version, by code.");
    unrouted
        .answers()
        .forEach((code, n) -> page.line("drydock_router_unrouted_total", code(code), n));
    page.gauges(samples);
    page.latencies(samples);
    return page.text.toString();
  }

  private void requests(List<Sample> samples) {
    family("drydock_router_requests_total", "counter", "Answers of a version, by code.");
    for (var sample : samples) {
      sample
          .meter()
          .answers()
          .forEach((code, n) ->
              line("drydock_router_requests_total", sample.labels() + "," + code(code), n));
    }
  }

  private void gauges(List<Sample> samples) {
    family("drydock_router_queued", "gauge", "Requests that wait for a replica.");
    samples.forEach(sample -> line("drydock_router_queued", sample.labels(), sample.queued()));
    family("drydock_router_busy", "gauge", "Requests in flight at replicas.");
    samples.forEach(sample -> line("drydock_router_busy", sample.labels(), sample.busy()));
    family("drydock_router_replicas", "gauge", "Replicas that take requests.");
    samples.forEach(sample -> line("drydock_router_replicas", sample.labels(), sample.size()));
  }

  private void latencies(List<Sample> samples) {
    var name = "drydock_router_request_duration_seconds";
    family(name, "histogram", "From a request's head to its answer's end.");
    for (var sample : samples) {
      latency(name, sample.labels(), sample.meter().latency());
    }
  }

  private void latency(String name, String labels, Histogram latency) {
    // Counted once: requests go on while this is written, and buckets may not exceed their sum.
    long all = latency.count();
    for (long ms : BUCKET_ENDS_MS) {
      var end = BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
      long within = Math.min(all, latency.within(ms * 1_000));
      line(name + "_bucket", labels + ",le=\"" + end + "\"", within);
    }
    line(name + "_bucket", labels + ",le=\"+Inf\"", all);
    var seconds = BigDecimal.valueOf(latency.sum().toNanos(), 9).stripTrailingZeros();
    text.append(name).append("_sum{").append(labels).append("} ");
    text.append(seconds.toPlainString()).append('\n');
    line(name + "_count", labels, all);
  }

  private void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void line(String name, String labels, long value) {
    text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }

  private static String code(int code) {
    return "code=\"" + code + "\"";
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
