package dev.drydock.specs.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the word that the user may have meant.
public final class Nearest {
  private static final int CANDIDATES_MAX = 1_000;

  private Nearest() {}

  /// Return the candidate that is nearest to `word`, if one is near enough: at most one slip for
  /// every three letters, where a slip is a letter missing, added, changed, or swapped with its
  /// neighbour. Of equally near ones the first wins.
  public static Optional<String> to(String word, Collection<String> candidates) {
    var best = Optional.<String>empty();
    var bestSlips = Math.max(1, word.codePointCount(0, word.length()) / 3) + 1;
    for (var candidate : few(word, candidates)) {
      if (Math.abs(candidate.length() - word.length()) < bestSlips) {
        var slips = slips(fold(word), fold(candidate));
        if (slips < bestSlips) {
          bestSlips = slips;
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /// Leave out most of many candidates: a spec may declare, and miss, a hundred thousand names. Of
  /// sorted ones the neighbours stay.
  private static Collection<String> few(String word, Collection<String> candidates) {
    if (candidates.size() <= CANDIDATES_MAX) {
      return candidates;
    }
    if (candidates instanceof NavigableSet<String> sorted) {
      var below = sorted.headSet(word, false).descendingSet().stream().limit(CANDIDATES_MAX / 2);
      var above = sorted.tailSet(word, true).stream().limit(CANDIDATES_MAX / 2);
      return Stream.concat(below, above).toList();
    }
    return candidates.stream().limit(CANDIDATES_MAX).toList();
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /// Count the slips between two words (optimal string alignment).
  private static int slips(String one, String other) {
    var before = new int[other.length() + 1];
    var last = firstRow(other.length());
    for (int i = 1; i <= one.length(); i++) {
      var row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        var change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(one, other, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }

  private static int[] firstRow(int length) {
    var row = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      row[j] = j;
    }
    return row;
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
