package dev.drydock.specs.format.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// The parser's events of a text that is known to be without faults, with their places.
final class Events {
  private static final int CODE_POINTS_MAX = 64 * 1024 * 1024;

  private final String text;
  private final List<Event> all;
  private final int[] indexes;
  private int at;

  private Events(String text, List<Event> all) {
    this.text = text;
    this.all = all;
    this.indexes =
        text.codePointCount(0, text.length()) == text.length() ? new int[0] : indexes(text);
  }

  static Events of(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(CODE_POINTS_MAX);
    var parser = new ParserImpl(new StreamReader(text), options);
    var events = new ArrayList<Event>();
    while (parser.peekEvent() != null) {
      events.add(parser.getEvent());
    }
    return new Events(text, events);
  }

  /// Marks count code points: return the index of each.
  private static int[] indexes(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(at ->
            at == 0
                || at == text.length()
                || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
        .toArray();
  }

  String text() {
    return text;
  }

  List<Event> all() {
    return all;
  }

  Event next() {
    return all.get(at++);
  }

  Event peek() {
    return all.get(at);
  }

  /// Return where the event taken last ended.
  int lastEnd() {
    return end(all.get(at - 1));
  }

  int start(Event event) {
    return index(event.getStartMark());
  }

  int end(Event event) {
    return index(event.getEndMark());
  }

  private int index(Mark mark) {
    int index = mark.getIndex();
    return Math.min(text.length(), indexes.length == 0 ? index : indexes[index]);
  }

  /// Return how many characters stand before `index` on its line.
  int column(int index) {
    return index - (text.lastIndexOf('\n', index - 1) + 1);
  }

  /// Whether nothing stands on the line above `index`.
  boolean isBlankAbove(int index) {
    int line = text.lastIndexOf('\n', index - 1);
    return line >= 0 && text.substring(text.lastIndexOf('\n', line - 1) + 1, line).isBlank();
  }
}
