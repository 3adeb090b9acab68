package dev.drydock.editor.text;

import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Translate between an editor's positions, characters of the text and bytes of the file.
public final class Lines {
  private final String text;
  private final Encoding encoding;
  private final int[] starts;
  private final int[] bytes;

  public Lines(String text, Encoding encoding) {
    this.text = text;
    this.encoding = encoding;
    this.starts = starts(text);
    this.bytes = new int[starts.length];
    for (int line = 1; line < starts.length; line++) {
      var before = text.substring(starts[line - 1], starts[line]);
      bytes[line] = bytes[line - 1] + Encoding.UTF_8.units(before);
    }
  }

  /// A line ends with a line feed, a carriage return, or both: so the protocol says.
  private static int[] starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        starts.add(at + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  public String text() {
    return text;
  }

  /// Return the character at a position; one that lies outside of its line or of the text is moved
  /// to the nearest end.
  public int index(Position position) {
    if (position.getLine() >= starts.length) {
      return text.length();
    }
    int line = Math.max(0, position.getLine());
    int at = starts[line];
    int end = end(line);
    for (int units = 0; at < end && units < position.getCharacter(); ) {
      int next = text.offsetByCodePoints(at, 1);
      // Half of a pair may be pointed at in UTF-16: it counts as its start.
      units += encoding.units(text.substring(at, next));
      if (units > position.getCharacter()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /// Return where a line ends, without what ends it.
  private int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /// Return the position of a character.
  public Position position(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, encoding.units(text.substring(starts[line], index)));
  }

  public Range range(int start, int end) {
    return new Range(position(start), position(end));
  }

  /// Return the range of a span of this text.
  public Range range(Span span) {
    return range(ofByte(span.start().offset()), ofByte(span.end().offset()));
  }

  /// Return the character that begins at a byte of the file, or the last one before it.
  public int ofByte(int offset) {
    int found = Arrays.binarySearch(bytes, offset);
    int line = found >= 0 ? found : -found - 2;
    int at = starts[line];
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    for (int count = bytes[line]; at < end && count < offset; ) {
      int next = text.offsetByCodePoints(at, 1);
      count += Encoding.UTF_8.units(text.substring(at, next));
      at = next;
    }
    return at;
  }

  /// Return the byte at which a character begins.
  public int byteOf(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return bytes[line] + Encoding.UTF_8.units(text.substring(starts[line], index));
  }

  /// Return the marked text.
  public String slice(Span span) {
    return text.substring(ofByte(span.start().offset()), ofByte(span.end().offset()));
  }

  /// Return what stands before the first word of the line of a character.
  public String indentation(int index) {
    int found = Arrays.binarySearch(starts, index);
    int start = starts[found >= 0 ? found : -found - 2];
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(start, at);
  }

  /// Return the text without the line at a character, spaces in its place: every other character
  /// stays where it is.
  public String blanked(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    int end = end(line);
    return text.substring(0, starts[line]) + " ".repeat(end - starts[line]) + text.substring(end);
  }
}
