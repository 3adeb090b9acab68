package dev.drydock.cli.score;

import java.util.ArrayList;
import java.util.List;

/// Columns as wide as their widest cell; the first and the last to the left, the others to the
/// right.
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> left;

  /// @param left the columns that stand to the left, beside the last one
  Table(List<Integer> left, String... titles) {
    this.left = List.copyOf(left);
    row(titles);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    var line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      var pad = " ".repeat(width(column) - cell.length());
      boolean last = column == cells.size() - 1;
      line.append(column == 0 ? "" : GAP);
      if (last) {
        line.append(cell);
      } else {
        line.append(left.contains(column) ? cell + pad : pad + cell);
      }
    }
    return line.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
