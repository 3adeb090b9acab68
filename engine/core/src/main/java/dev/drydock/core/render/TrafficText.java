package dev.drydock.core.render;

import dev.drydock.core.plan.TrafficChange;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes who serves how much of an endpoint, before and after: what the spec declares, and what it
/// comes to.
final class TrafficText {
  private TrafficText() {}

  static List<String> lines(TrafficChange change, Style style) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("version", "declared", "effective", ""));
    change.versions().forEach(version -> rows.add(row(version)));
    var lines = new ArrayList<String>();
    lines.add(
        style.apply(Style.Tone.HEADING, "Traffic of " + change.address().resource())
            + (change.outage() ? style.apply(Style.Tone.WARNING, "  # stops serving") : ""));
    for (int i = 0; i < rows.size(); i++) {
      var line = line(rows.get(i), rows);
      lines.add(i == 0 ? style.apply(Style.Tone.FAINT, line) : line);
    }
    return lines;
  }

  private static List<String> row(VersionShare version) {
    return List.of(
        version.name(),
        move(share(version.declaredBefore()), share(version.declared())),
        move(version.before() + " %", version.after() + " %"),
        words(version));
  }

  private static String share(Declared declared) {
    return declared.share().isEmpty() ? "-" : declared.share() + " %";
  }

  private static String words(VersionShare version) {
    var declared =
        version.declared().equals(new Declared("", "", false))
            ? version.declaredBefore()
            : version.declared();
    return Stream.of(declared.main() ? "default" : "", declared.role())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String move(String before, String after) {
    return before.equals(after) || before.equals("-") ? after : before + " -> " + after;
  }

  private static String line(List<String> row, List<List<String>> rows) {
    var line = new StringBuilder("   ");
    for (int column = 0; column < row.size(); column++) {
      int index = column;
      int width = rows.stream().mapToInt(one -> one.get(index).length()).max().orElse(0);
      line.append(' ')
          .append(row.get(column))
          .append(" ".repeat(width - row.get(column).length() + 1));
    }
    return line.toString().stripTrailing();
  }
}
