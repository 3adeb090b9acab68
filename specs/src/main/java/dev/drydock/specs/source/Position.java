package dev.drydock.specs.source;

/// A place in a file.
///
/// @param line 1-based
/// @param column 1-based, in grapheme clusters
/// @param offset 0-based, in UTF-8 bytes
public record Position(int line, int column, int offset) implements Comparable<Position> {
  /// The first position of every file.
  public static final Position START = new Position(1, 1, 0);

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
