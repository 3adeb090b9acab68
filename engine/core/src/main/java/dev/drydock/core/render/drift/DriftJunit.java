package dev.drydock.core.render.drift;

import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.drift.ObjectDrift;
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
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<testsuites name=\"").append(SUITE).append('"').append(counts).append(">\n");
    text.append("  <testsuite name=\"")
        .append(escaped(report.stack()))
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
        .append(escaped(report.stack() + "." + address.resource()))
        .append("\" name=\"")
        .append(escaped(address.toString()))
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
    var message = " message=\"" + escaped(lines.getFirst()) + "\"";
    return drifted
        ? "      <failure%s%s>%s</failure>\n".formatted(message, type, escaped(join(lines)))
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

  /// Escape for text and attributes; what XML 1.0 cannot hold becomes a question mark.
  private static String escaped(String text) {
    var xml = new StringBuilder();
    text.codePoints().forEach(point -> append(xml, point));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int point) {
    switch (point) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append("&quot;");
      case '\n' -> xml.append("&#10;");
      default -> xml.appendCodePoint(allowed(point) ? point : '?');
    }
  }

  private static boolean allowed(int point) {
    boolean control = point < 0x20 && point != '\t';
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
