package dev.drydock.cli.format;

import java.util.ArrayList;
import java.util.List;

/// Shows what became of a text, as `diff -u` does.
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /// How many pairs of lines are compared. Beyond that a change is shown as one.
  private static final long PAIRS_MAX = 4_000_000;

  private static final String RESET = "\u001b[0m";

  private final List<String> before;
  private final List<String> after;
  private final boolean paints;
  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff(String before, String after, boolean paints) {
    this.before = lines(before);
    this.after = lines(after);
    this.paints = paints;
  }

  static String of(String name, String before, String after, boolean paints) {
    var diff = new UnifiedDiff(before, after, paints);
    diff.line("\u001b[1m", "--- " + name);
    diff.line("\u001b[1m", "+++ " + name);
    diff.hunks();
    return diff.text.toString();
  }

  /// A line: one of both texts, of the old one, or of the new one.
  ///
  /// @param from how many lines of the old text stand before it
  /// @param to how many of the new one
  private record Edit(char sign, String line, int from, int to) {}

  /// Cut a text into lines, ends included.
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void hunks() {
    var edits = edits();
    for (int at = 0; at < edits.size(); ) {
      if (edits.get(at).sign() == ' ') {
        at++;
        continue;
      }
      int end = hunkEnd(edits, at);
      hunk(edits.subList(Math.max(0, at - CONTEXT), Math.min(edits.size(), end + CONTEXT)));
      at = end;
    }
  }

  /// Return the end of the last edit that is near enough to the ones before it to share a hunk.
  private static int hunkEnd(List<Edit> edits, int start) {
    int end = start;
    for (int at = start; at < edits.size() && at - end <= 2 * CONTEXT; at++) {
      end = edits.get(at).sign() == ' ' ? end : at + 1;
    }
    return end;
  }

  private void hunk(List<Edit> edits) {
    var first = edits.getFirst();
    long old = edits.stream().filter(edit -> edit.sign() != '+').count();
    long made = edits.stream().filter(edit -> edit.sign() != '-').count();
    line("\u001b[36m", "@@ -" + range(first.from(), old) + " +" + range(first.to(), made) + " @@");
    for (var edit : edits) {
      var colour = edit.sign() == '+' ? "\u001b[32m" : edit.sign() == '-' ? "\u001b[31m" : "";
      line(colour, edit.sign() + withoutEnd(edit.line()));
      if (!edit.line().endsWith("\n")) {
        line("", "\\ No newline at end of file");
      }
    }
  }

  private static String withoutEnd(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  private static String range(int start, long count) {
    return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
  }

  private void line(String colour, String line) {
    boolean coloured = paints && !colour.isEmpty();
    text.append(coloured ? colour : "").append(line).append(coloured ? RESET : "").append('\n');
  }

  private List<Edit> edits() {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    var edits = new ArrayList<Edit>();
    for (int at = 0; at < start; at++) {
      edits.add(new Edit(' ', before.get(at), at, at));
    }
    middle(edits, start, before.size() - same, after.size() - same);
    for (int left = same; left > 0; left--) {
      int from = before.size() - left;
      edits.add(new Edit(' ', before.get(from), from, after.size() - left));
    }
    return edits;
  }

  /// Walk both texts from `start`, along the longest common run of lines.
  private void middle(List<Edit> edits, int start, int beforeEnd, int afterEnd) {
    var common = common(start, beforeEnd, afterEnd);
    int from = start;
    int to = start;
    while (from < beforeEnd || to < afterEnd) {
      boolean both = from < beforeEnd && to < afterEnd;
      if (both && common.length > 0 && before.get(from).equals(after.get(to))) {
        edits.add(new Edit(' ', before.get(from), from++, to++));
      } else if (to == afterEnd || (both && prefersOld(common, from - start, to - start))) {
        edits.add(new Edit('-', before.get(from), from++, to));
      } else {
        edits.add(new Edit('+', after.get(to), from, to++));
      }
    }
  }

  private static boolean prefersOld(int[][] common, int from, int to) {
    return common.length == 0 || common[from + 1][to] >= common[from][to + 1];
  }

  /// Return how many lines the rests of both texts have in common, for each place in both; nothing
  /// when they are too long.
  private int[][] common(int start, int beforeEnd, int afterEnd) {
    int olds = beforeEnd - start;
    int news = afterEnd - start;
    if ((long) olds * news > PAIRS_MAX) {
      return new int[0][];
    }
    var common = new int[olds + 1][news + 1];
    for (int from = olds - 1; from >= 0; from--) {
      for (int to = news - 1; to >= 0; to--) {
        common[from][to] =
            before.get(start + from).equals(after.get(start + to))
                ? common[from + 1][to + 1] + 1
                : Math.max(common[from + 1][to], common[from][to + 1]);
      }
    }
    return common;
  }
}
