package dev.drydock.specs.format.hcl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Indents lines by what is open above them: two spaces for every line that opened something,
/// however much it opened.
final class Indentation {
  private static final int STEP = 2;

  /// How much each line that indents has open still; the innermost is first.
  private final Deque<Integer> open = new ArrayDeque<>();

  private Indentation() {}

  static void apply(List<Line> lines) {
    var indentation = new Indentation();
    lines.stream().filter(line -> !line.lead().isEmpty()).forEach(indentation::indent);
  }

  private void indent(Line line) {
    int net = line.code().mapToInt(Lines::step).sum();
    if (net < 0) {
      close(-net);
    }
    line.lead().getFirst().gap(STEP * open.size());
    if (net > 0) {
      open.push(net);
    }
  }

  private void close(int brackets) {
    int left = brackets;
    while (left > 0 && !open.isEmpty()) {
      int opened = open.pop();
      if (opened > left) {
        open.push(opened - left);
      }
      left -= opened;
    }
  }
}
