package dev.drydock.specs.format.yaml;

import dev.drydock.specs.source.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The parser's events of a text that is known to be without faults, with their places.
final class Events {
  private static final int CODE_POINTS_MAX = Integer.MAX_VALUE - 1;

  private final String text;
  private final List<Event> all;
  private final CodePoints points;

  /// Where each line starts.
  private final int[] starts;

  private int at;

  private Events(String text, List<Event> all) {
    this.text = text;
    this.all = all;
    this.starts = starts(text);
    this.points = CodePoints.of(text);
  }

  static Events of(String text) {
    var settings = LoadSettings.builder().setCodePointLimit(CODE_POINTS_MAX).build();
    var parser = new ParserImpl(settings, new StreamReader(settings, text));
    var events = new ArrayList<Event>();
    while (parser.hasNext()) {
      events.add(parser.next());
    }
    return new Events(text, events);
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
    return event.getStartMark().map(this::index).orElse(0);
  }

  int end(Event event) {
    return event.getEndMark().map(this::index).orElse(0);
  }

  private int index(Mark mark) {
    return points.index(mark.getIndex());
  }

  /// Return how many characters stand before `index` on its line.
  int column(int index) {
    return index - starts[line(index)];
  }

  /// Return where the line of `index` ends.
  int lineEnd(int index) {
    int line = line(index);
    return line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
  }

  /// Whether two places lie on one line.
  boolean areOnOneLine(int first, int second) {
    return line(first) == line(second);
  }

  /// Whether nothing stands on the line above `index`.
  boolean isBlankAbove(int index) {
    int line = line(index);
    return line > 0 && text.substring(starts[line - 1], starts[line]).isBlank();
  }

  private int line(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] starts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\n')
                .map(at -> at + 1))
        .toArray();
  }
}
