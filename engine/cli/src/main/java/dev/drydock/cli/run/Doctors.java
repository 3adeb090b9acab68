package dev.drydock.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.doctor.Doctor;
import dev.drydock.app.doctor.Finding;
import dev.drydock.app.doctor.Finding.Verdict;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `drydock doctor` does.
public final class Doctors {
  private Doctors() {}

  /// Look at everything, and print a line for each finding.
  ///
  /// @param version of Drydock
  public static int examine(Console console, Request request, String version, boolean json) {
    var session = new Session(console, request);
    var spec = session.check().spec();
    var doctor = new Doctor(console.environment(), Runtime.version(), version);
    var findings = doctor.examine(request.path(), spec, world(session.request()));
    var text = json ? document(findings) : lines(findings);
    console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    boolean stops = findings.stream().anyMatch(one -> one.verdict() == Verdict.PROBLEM);
    return stops ? ExitCode.ERROR : ExitCode.DONE;
  }

  private static Optional<Path> world(Request request) {
    return request
        .simulator()
        .filter(where -> !where.contains("://"))
        .map(where -> where.isEmpty() ? EmbeddedWorld.beside(request.path()) : Path.of(where));
  }

  private static String lines(List<Finding> findings) {
    var text = new StringBuilder();
    for (var finding : findings) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-8s %-11s %s%n",
              word(finding.verdict()),
              finding.topic(),
              finding.text()));
      if (!finding.remedy().isEmpty()) {
        text.append(String.format(Locale.ROOT, "%-20s %s%n", "", finding.remedy()));
      }
    }
    return text.toString();
  }

  private static String document(List<Finding> findings) {
    var document = JsonNodeFactory.instance.objectNode().put("format_version", "1.0");
    var all = document.putArray("findings");
    for (var finding : findings) {
      all.addObject()
          .put("topic", finding.topic())
          .put("verdict", word(finding.verdict()))
          .put("text", finding.text())
          .put("remedy", finding.remedy());
    }
    return document.toPrettyString() + "\n";
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
