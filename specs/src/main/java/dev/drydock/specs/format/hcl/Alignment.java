package dev.drydock.specs.format.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Aligns the `=` of consecutive lines, then the comments behind consecutive lines.
final class Alignment {
  private Alignment() {}

  static void apply(List<Line> lines) {
    align(lines, Line::assign, line -> Lexeme.columns(line.lead()));
    align(
        lines, Line::comment, line -> Lexeme.columns(line.lead()) + Lexeme.columns(line.assign()));
  }

  /// Align a cell in every run of lines that have it.
  ///
  /// @param before how many columns stand before the cell
  private static void align(
      List<Line> lines, Function<Line, List<Lexeme>> cell, Function<Line, Integer> before) {
    var run = new ArrayList<Line>();
    for (var line : lines) {
      if (cell.apply(line).isEmpty()) {
        close(run, cell, before);
        run.clear();
      } else {
        run.add(line);
      }
    }
    close(run, cell, before);
  }

  private static void close(
      List<Line> run, Function<Line, List<Lexeme>> cell, Function<Line, Integer> before) {
    var columns = run.stream().map(before).toList();
    int most = columns.stream().mapToInt(one -> one).max().orElse(0);
    for (int i = 0; i < run.size(); i++) {
      cell.apply(run.get(i)).getFirst().gap(most - columns.get(i) + 1);
    }
  }
}
