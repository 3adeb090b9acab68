package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.ObjectDrift;
import dev.drydock.core.render.form.Xml;
import dev.drydock.spi.object.ObjectAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes a drift report as JUnit XML: one test case per object, failed when it drifted, skipped
/// when it waits for an apply.
public final class DriftJunit {
  private static final String SUITE = "drydock drift";

  private final DriftReport report;
  private final Map<ObjectAddress, List<ObjectDrift>> found;

  private DriftJunit(DriftReport report) {
    this.report = report;
    this.found =
        report.objects().stream()
            .collect(
                Collectors.groupingBy(ObjectDrift::address, TreeMap::new, Collectors.toList()));
  }

  public static String render(DriftReport report) {
    return new DriftJunit(report).document();
  }

  private String document() {
    var counts =
        " tests=\""
            + report.checked().size()
            + "\" failures=\""
            + count(this::failed)
            + "\" errors=\"0\" skipped=\""
            + count(address -> !failed(address) && skipped(address))
            + "\" time=\"0\"";
    var text = new StringBuilder(Xml.HEADER);
    text.append("<testsuites name=\"").append(SUITE).append('"').append(counts).append(">\n");
    text.append("  <testsuite name=\"")
        .append(Xml.escaped(report.stack()))
        .append('"')
        .append(counts)
        .append(" timestamp=\"")
        .append(Sentences.stamp(report.observedAt()))
        .append("\">\n");
    report.checked().forEach(address -> testCase(address, text));
    return text.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private void testCase(ObjectAddress address, StringBuilder text) {
    text.append("    <testcase classname=\"")
        .append(Xml.escaped(report.stack() + "." + address.resource()))
        .append("\" name=\"")
        .append(Xml.escaped(address.toString()))
        .append("\" time=\"0\"");
    var what =
        failed(address)
            ? element("failure", address, true)
            : skipped(address) ? element("skipped", address, false) : "";
    text.append(what.isEmpty() ? "/>\n" : ">\n" + what + "    </testcase>\n");
  }

  private String element(String name, ObjectAddress address, boolean drifted) {
    var lines =
        found.getOrDefault(address, List.of()).stream()
            .flatMap(Problem::of)
            .filter(problem -> problem.drifted() == drifted && !problem.ignored())
            .map(Problem::message)
            .toList();
    var type = drifted ? " type=\"drift\"" : "";
    var message = " message=\"" + Xml.escaped(lines.getFirst()) + "\"";
    return drifted
        ? "      <failure%s%s>%s</failure>\n".formatted(message, type, Xml.escaped(join(lines)))
        : "      <%s%s/>\n".formatted(name, message);
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }

  private long count(java.util.function.Predicate<ObjectAddress> what) {
    return report.checked().stream().filter(what).count();
  }

  private boolean failed(ObjectAddress address) {
    return found.getOrDefault(address, List.of()).stream().anyMatch(ObjectDrift::drifted);
  }

  private boolean skipped(ObjectAddress address) {
    return found.getOrDefault(address, List.of()).stream().anyMatch(ObjectDrift::pending);
  }
}
