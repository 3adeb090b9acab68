package dev.drydock.specs.source;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tell the place of every character of a text.
///
/// Cheap when asked in rising order, which is how a reader asks: the columns of a line that is not
/// plain ASCII are counted once, when the line is first asked for.
public final class Places {
  private static final int RECENT = 1024;

  private final Source source;
  private final String text;

  /// Where each line starts, in characters and in UTF-8 bytes.
  private final int[] starts;

  private final int[] offsets;

  /// The line whose columns are held; -1 for none.
  private int counted = -1;

  private final @Nullable Position[] recent = new @Nullable Position[RECENT];
  private final int[] indexes = new int[RECENT];
  private int[] columns = {};
  private int[] bytes = {};

  private Places(Source source, int[] starts, int[] offsets) {
    this.source = source;
    this.text = source.text();
    this.starts = starts;
    this.offsets = offsets;
  }

  public static Places of(Source source) {
    var text = source.text();
    var starts = new int[16];
    var offsets = new int[16];
    int lines = 1;
    int offset = 0;
    for (int at = 0; at < text.length(); at++) {
      offset += width(text, at);
      if (text.charAt(at) == '\n') {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
          offsets = Arrays.copyOf(offsets, lines * 2);
        }
        starts[lines] = at + 1;
        offsets[lines++] = offset;
      }
    }
    return new Places(source, Arrays.copyOf(starts, lines), Arrays.copyOf(offsets, lines));
  }

  public Source source() {
    return source;
  }

  /// Return the place of the character at `index`; the text's length is a place too. Places asked
  /// for lately are shared: an attribute, its name and its value begin and end at few of them, and
  /// places are half of what a tree weighs.
  public Position at(int index) {
    int slot = index % RECENT;
    var before = recent[slot];
    if (before != null && indexes[slot] == index) {
      return before;
    }
    var place = place(index);
    recent[slot] = place;
    indexes[slot] = index;
    return place;
  }

  private Position place(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    int start = starts[line];
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    int length = (line + 1 < starts.length ? offsets[line + 1] : -1) - offsets[line];
    if (length == end - start || index == start) {
      return new Position(line + 1, index - start + 1, offsets[line] + index - start);
    }
    count(line, start, end);
    return new Position(line + 1, columns[index - start], offsets[line] + bytes[index - start]);
  }

  /// Return the span from the character at `start` up to the one at `end`.
  public Span span(int start, int end) {
    return new Span(source.name(), at(start), at(end));
  }

  /// Return the column of a place of this text in UTF-16 code units, 1-based, as editors and SARIF
  /// count.
  public int unitColumn(Position place) {
    return index(place) - starts[line(place)] + 1;
  }

  /// Return what lies between the ends of a span of this text.
  public String text(Span span) {
    int start = index(span.start());
    return text.substring(start, Math.max(start, index(span.end())));
  }

  private int line(Position place) {
    return Math.clamp(place.line(), 1, starts.length) - 1;
  }

  /// Return the index of the character at a place.
  private int index(Position place) {
    int line = line(place);
    int at = starts[line];
    for (int left = place.offset() - offsets[line]; left > 0 && at < text.length(); at++) {
      left -= width(text, at);
    }
    // The second half of a pair brings no byte and belongs to the first.
    boolean half =
        at > starts[line] && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half ? at + 1 : at;
  }

  private void count(int line, int start, int end) {
    if (counted == line) {
      return;
    }
    counted = line;
    columns = new int[end - start + 1];
    bytes = new int[end - start + 1];
    var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text.substring(start, end));
    int next = graphemes.next();
    int column = 1;
    int offset = 0;
    for (int at = start; at <= end; at++) {
      if (at - start == next) {
        column++;
        next = graphemes.next();
      }
      columns[at - start] = column;
      bytes[at - start] = offset;
      offset += at < end ? width(text, at) : 0;
    }
  }

  /// Return how many UTF-8 bytes a character brings; the second half of a pair brings none.
  private static int width(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return Character.isHighSurrogate(c) ? 4 : Character.isLowSurrogate(c) ? 0 : 3;
  }
}
