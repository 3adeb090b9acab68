package dev.drydock.specs.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Counts the terminal cells that text takes: one per grapheme cluster, two for wide ones.
final class Cells {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  // East Asian Wide and Fullwidth blocks and emoji, from Unicode's EastAsianWidth.txt.
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
  };

  private Cells() {}

  /// Split a line into its grapheme clusters.
  static List<String> graphemes(String line) {
    var clusters = new ArrayList<String>();
    var matcher = GRAPHEME.matcher(line);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }

  /// Return blanks as wide as the clusters; a tab stays a tab, so that what stands below it lines
  /// up whatever a tab is worth.
  static String blanks(List<String> clusters) {
    var blanks = new StringBuilder();
    for (var cluster : clusters) {
      blanks.append(cluster.equals("\t") ? "\t" : " ".repeat(width(cluster)));
    }
    return blanks.toString();
  }

  /// Return how many cells the clusters take; a tab counts as one.
  static int width(List<String> clusters) {
    return clusters.stream().mapToInt(Cells::width).sum();
  }

  private static int width(String cluster) {
    var first = cluster.codePointAt(0);
    for (var range : WIDE) {
      if (first >= range[0] && first <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
