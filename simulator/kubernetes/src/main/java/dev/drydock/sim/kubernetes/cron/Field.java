package dev.drydock.sim.kubernetes.cron;

import java.util.List;
import java.util.Locale;

/// One field of a schedule: the numbers that it names.
///
/// @param all whether it names every number on purpose: `*`, and no step
/// @param bits one for each number
record Field(boolean all, long bits) {
  /// What numbers a field may name.
  enum Part {
    MINUTE(0, 59, ""),
    HOUR(0, 23, ""),
    DAY(1, 31, ""),
    MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    WEEKDAY(0, 6, "sun mon tue wed thu fri sat");

    private final int least;
    private final int most;
    private final String names;

    Part(int least, int most, String names) {
      this.least = least;
      this.most = most;
      this.names = names;
    }
  }

  private record Range(int from, int to, boolean star) {}

  /// Read a field: a list of `*`, a number or name, or a range, each with or without a step.
  static Field parse(Part part, String text) throws NoSchedule {
    boolean all = false;
    long bits = 0;
    for (var piece : text.split(",", -1)) {
      if (!piece.isEmpty()) {
        var read = piece(part, piece);
        all |= read.all;
        bits |= read.bits;
      }
    }
    return new Field(all, bits);
  }

  private static Field piece(Part part, String text) throws NoSchedule {
    var halves = text.split("/", -1);
    if (halves.length > 2) {
      throw new NoSchedule("too many slashes: " + text);
    }
    var range = range(part, halves[0]);
    int step = halves.length == 2 ? number(halves[1]) : 1;
    boolean open = halves.length == 2 && !range.star && halves[0].indexOf('-') < 0;
    int to = open ? part.most : range.to;
    check(part, range.from, to, text);
    if (step == 0) {
      throw new NoSchedule("step of range should be a positive number: " + text);
    }
    long bits = 0;
    for (int i = range.from; i <= to; i += step) {
      bits |= 1L << i;
    }
    return new Field(range.star && step == 1, bits);
  }

  private static Range range(Part part, String text) throws NoSchedule {
    if (text.equals("*") || text.equals("?")) {
      return new Range(part.least, part.most, true);
    }
    var ends = text.split("-", -1);
    if (ends.length > 2) {
      throw new NoSchedule("too many hyphens: " + text);
    }
    int from = named(part, ends[0]);
    return new Range(from, ends.length == 2 ? named(part, ends[1]) : from, false);
  }

  private static void check(Part part, int from, int to, String text) throws NoSchedule {
    if (from < part.least) {
      throw new NoSchedule(
          "beginning of range (" + from + ") below minimum (" + part.least + "): " + text);
    }
    if (to > part.most) {
      throw new NoSchedule("end of range (" + to + ") above maximum (" + part.most + "): " + text);
    }
    if (from > to) {
      throw new NoSchedule(
          "beginning of range (" + from + ") beyond end of range (" + to + "): " + text);
    }
  }

  private static int named(Part part, String text) throws NoSchedule {
    int at = List.of(part.names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
    return at < 0 || text.isEmpty() ? number(text) : part.least + at;
  }

  private static int number(String text) throws NoSchedule {
    if (text.matches("-[0-9]{1,9}")) {
      throw new NoSchedule("negative number (" + text + ") not allowed: " + text);
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new NoSchedule(
          "failed to parse int from "
              + text
              + ": strconv.Atoi: parsing \""
              + text
              + "\": invalid syntax");
    }
    return Integer.parseInt(text);
  }

  boolean has(int number) {
    return (bits >> number & 1) == 1;
  }
}
