package dev.drydock.sim.kubernetes.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads and writes sets of completion indexes: `0,2-4`.
final class Indexes {
  private Indexes() {}

  static SortedSet<Integer> parse(String text) {
    var all = new TreeSet<Integer>();
    for (var part : text.split(",", -1)) {
      if (part.matches("[0-9]{1,9}(-[0-9]{1,9})?")) {
        var ends = part.split("-", -1);
        int last = Integer.parseInt(ends[ends.length - 1]);
        for (int i = Integer.parseInt(ends[0]); i <= last; i++) {
          all.add(i);
        }
      }
    }
    return all;
  }

  static String text(Collection<Integer> indexes) {
    var parts = new ArrayList<String>();
    int from = -2;
    int to = -2;
    for (int index : new TreeSet<>(indexes)) {
      if (index != to + 1) {
        add(parts, from, to);
        from = index;
      }
      to = index;
    }
    add(parts, from, to);
    return String.join(",", parts);
  }

  /// Two neighbours are written apart, more as a range.
  private static void add(List<String> parts, int from, int to) {
    if (from < 0) {
      return;
    }
    parts.add(from == to ? "" + from : to == from + 1 ? from + "," + to : from + "-" + to);
  }
}
