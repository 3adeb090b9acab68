package dev.drydock.specs.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table beside this package: tab-separated columns; lines that begin with `#` are notes, and the
/// first other line names the columns.
final class Table {
  private Table() {}

  /// Return the rows of a table, without its notes and its header.
  static List<List<String>> rows(String name) {
    try (var in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No table " + name + ". This is a bug in Drydock.");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
