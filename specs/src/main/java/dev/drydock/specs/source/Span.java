package dev.drydock.specs.source;

import java.util.Comparator;

/// A range of a file: from `start` up to, but not with, `end`.
///
/// @param file the file's name as the user would write it, relative to the spec's directory
public record Span(String file, Position start, Position end) implements Comparable<Span> {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing(Span::file).thenComparing(Span::start).thenComparing(Span::end);

  /// Return the smallest span that holds both; both must lie in one file.
  public Span to(Span last) {
    if (!file.equals(last.file)) {
      throw new IllegalArgumentException(
          "A span cannot reach from " + file + " to " + last.file + ". This is a bug in Drydock.");
    }
    return new Span(file, start, last.end);
  }

  @Override
  public int compareTo(Span other) {
    return BY_PLACE.compare(this, other);
  }
}
