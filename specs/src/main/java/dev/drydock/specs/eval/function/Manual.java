package dev.drydock.specs.eval.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What each function is for, in a sentence, with an example: for the page of functions, and for
/// whoever asks in an editor.
public final class Manual {
  private static final String HEADING = "# ";
  private static final Pattern SEPARATOR = Pattern.compile(" \\| ");

  private Manual() {}

  /// @param group what the function works on: `Texts`
  /// @param signature the call, with the names of its arguments: `join(separator, list...)`
  public record Entry(String group, String signature, String sentence, String example) {
    public String name() {
      return signature.substring(0, signature.indexOf('('));
    }
  }

  /// Return what there is about a function.
  public static Optional<Entry> find(String name) {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /// Return all entries, group by group.
  public static List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    var group = "";
    for (var line : text().lines().toList()) {
      if (line.startsWith(HEADING)) {
        group = line.substring(HEADING.length());
      } else {
        var parts = SEPARATOR.split(line, 3);
        entries.add(new Entry(group, parts[0], parts[1], parts[2]));
      }
    }
    return entries;
  }

  private static String text() {
    try (var in = Manual.class.getResourceAsStream("manual.txt")) {
      if (in == null) {
        throw new IllegalStateException("The functions have no manual. This is a bug in Drydock.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The manual is torn. This is a bug in Drydock.", unreadable);
    }
  }
}
