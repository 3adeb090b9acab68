package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.drift.Side;
import dev.drydock.specs.value.Address;
import java.util.stream.Stream;

/// Writes a drift report as Prometheus' text exposition format 0.0.4, for a textfile collector or a
/// push gateway. Series are bounded by the spec: one per resource that it has, and a few more; no
/// label holds a value, a name or a time.
public final class DriftPrometheus {
  private final DriftReport report;
  private final StringBuilder text = new StringBuilder();

  private DriftPrometheus(DriftReport report) {
    this.report = report;
  }

  public static String render(DriftReport report) {
    var writer = new DriftPrometheus(report);
    writer.run();
    writer.counts();
    writer.resources();
    return writer.text.toString();
  }

  private void run() {
    gauge("drydock_drift_last_run_timestamp_seconds", "When the live state was last seen.");
    sample("", Long.toString(report.observedAt().getEpochSecond()));
    gauge("drydock_drift_detected", "Whether anything was changed outside: 1 or 0.");
    sample("", report.drifted() ? "1" : "0");
    gauge("drydock_drift_live", "Whether anything of the stack is live: 1 or 0.");
    sample("", report.live() ? "1" : "0");
  }

  private void counts() {
    gauge("drydock_drift_checked_objects", "Objects that were looked at.");
    sample("", Integer.toString(report.checked().size()));
    gauge("drydock_drift_drifted_objects", "Objects that were changed outside.");
    sample("", count(report.objects().stream().filter(ObjectDrift::drifted)));
    gauge("drydock_drift_pending_objects", "Objects that wait for an apply.");
    sample("", count(report.objects().stream().filter(ObjectDrift::pending)));
    gauge("drydock_drift_fields", "Fields that differ, by the side on which they were changed.");
    for (var side : Side.values()) {
      sample(",side=\"" + side.word() + "\"", Long.toString(report.fields(side)));
    }
    gauge("drydock_drift_ignored_fields", "Fields that differ and are ignored by a rule.");
    sample("", Long.toString(report.ignored()));
  }

  private void resources() {
    gauge("drydock_drift_resource_drifted_objects", "Drifted objects of each resource.");
    for (var resource : report.resources()) {
      sample(",resource=\"" + escaped(resource.toString()) + "\"", count(drifted(resource)));
    }
  }

  private Stream<ObjectDrift> drifted(Address resource) {
    return report.objects().stream()
        .filter(one -> one.drifted() && one.address().resource().equals(resource));
  }

  private static String count(Stream<ObjectDrift> objects) {
    return Long.toString(objects.count());
  }

  private String name = "";

  private void gauge(String metric, String help) {
    name = metric;
    text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(metric).append(" gauge\n");
  }

  private void sample(String labels, String value) {
    text.append(name)
        .append("{stack=\"")
        .append(escaped(report.stack()))
        .append('"')
        .append(labels)
        .append("} ")
        .append(value)
        .append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
