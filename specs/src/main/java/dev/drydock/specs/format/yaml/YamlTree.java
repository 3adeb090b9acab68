package dev.drydock.specs.format.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/// Reads a text with its comments.
public final class YamlTree {
  private final Events events;
  private final Comments comments;

  /// Whether the blank lines behind the last scalar are its own.
  private boolean kept;

  private YamlTree(Events events) {
    this.events = events;
    this.comments = Comments.of(events);
  }

  /// Return the only document of a text without faults; one that says nothing is an empty mapping
  /// with comments.
  public static Node.Mapping of(String text) {
    return new YamlTree(Events.of(text)).document();
  }

  /// Return all comments of a text without faults.
  public static List<String> comments(String text) {
    return Comments.texts(Events.of(text));
  }

  private Node.Mapping document() {
    Optional<Node> root = Optional.empty();
    while (!isNext(Event.ID.StreamEnd)) {
      var event = events.next();
      switch (event.getEventId()) {
        case Alias, Scalar, SequenceStart, MappingStart -> root = Optional.of(node(event, -1));
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        case SequenceEnd, MappingEnd -> throw unexpected(event);
      }
    }
    var below = lines(comments.before(events.text().length()));
    if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
      return (Node.Mapping) withBelow(mapping, below);
    }
    return new Node.Mapping("", List.of(), false, below);
  }

  private boolean isNext(Event.ID id) {
    return events.peek().getEventId() == id;
  }

  private static IllegalStateException unexpected(Event event) {
    return new IllegalStateException(
        "YAML event " + event.getEventId() + " out of place. This is a bug in Drydock.");
  }

  /// @param column where the key or dash stands that the node belongs to
  private Node node(Event event, int column) {
    return switch (event) {
      case ScalarEvent scalar -> {
        var reading = new ScalarReading(scalar, events);
        kept = reading.isKept();
        yield reading.node();
      }
      case AliasEvent alias -> new Node.Plain("", "*" + alias.getAlias());
      case MappingStartEvent start -> mapping(start, column);
      case SequenceStartEvent start -> sequence(start, column);
      default -> throw unexpected(event);
    };
  }

  private Node mapping(MappingStartEvent start, int column) {
    var entries = new ArrayList<Node.Entry>();
    while (!isNext(Event.ID.MappingEnd)) {
      int at = events.start(events.peek());
      var above = withGap(lines(comments.before(at)), at);
      int own = events.column(at);
      var key = node(events.next(), own);
      entries.add(entry(above, key, own));
    }
    var end = events.next();
    var below = below(end, start.isFlow(), column);
    var properties = Properties.of(events.text(), events.start(start)).text();
    return new Node.Mapping(properties, entries, isOneLine(start, start.isFlow(), end), below);
  }

  private Node sequence(SequenceStartEvent start, int column) {
    var properties = Properties.of(events.text(), events.start(start));
    int own = start.isFlow() ? column : events.column(properties.end());
    var entries = new ArrayList<Node.Entry>();
    while (!isNext(Event.ID.SequenceEnd)) {
      int at = events.start(events.peek());
      var above = lines(comments.alone(at));
      entries.add(entry(withGap(above, comments.first(at)), null, own));
    }
    var end = events.next();
    var below = below(end, start.isFlow(), column);
    return new Node.Sequence(
        properties.text(), entries, isOneLine(start, start.isFlow(), end), below);
  }

  private boolean isOneLine(Event start, boolean flow, Event end) {
    return flow && events.areOnOneLine(events.start(start), events.end(end));
  }

  private List<String> below(Event end, boolean flow, int column) {
    return lines(
        flow ? comments.before(events.end(end)) : comments.deeper(column, events.start(end)));
  }

  /// Return the lines with a blank one behind them where the text at `index` has one above it.
  private List<String> withGap(List<String> lines, int index) {
    var all = new ArrayList<>(lines);
    if (!kept && events.isBlankAbove(index)) {
      all.add("");
    }
    kept = false;
    return all;
  }

  /// Return comments as lines, with blank ones where they stand.
  private List<String> lines(List<Comment> taken) {
    var lines = new ArrayList<String>();
    for (var comment : taken) {
      if (!kept && comment.alone() && events.isBlankAbove(comment.at())) {
        lines.add("");
      }
      kept = false;
      lines.add(comment.text());
    }
    return lines;
  }

  /// Read the value of an entry, and find a place for the comments around it: one stands beside,
  /// the others go above.
  private Node.Entry entry(List<String> above, @Nullable Node key, int column) {
    var event = events.peek();
    var before = isBlock(event) ? header(event) : comments.before(events.start(event));
    var all = new ArrayList<>(above);
    if (key == null && before.isEmpty()) {
      all.addAll(lines(comments.before(events.start(event))));
    }
    var value = node(events.next(), column);
    if (isBlock(event)) {
      return new Node.Entry(all, key, value, before.isEmpty() ? "" : before.getLast().text());
    }
    var behind = behind(event);
    boolean alone = behind.isEmpty() && before.size() == 1;
    all.addAll(lines(alone ? List.of() : before));
    all.addAll(inside(value));
    var beside = lines(alone ? before : behind);
    return isSpread(value)
        ? new Node.Entry(all, key, withBelow(value, beside), "")
        : new Node.Entry(all, key, value, beside.isEmpty() ? "" : beside.getLast());
  }

  /// Return the comments in a collection that holds nothing else; they go above it.
  private static List<String> inside(Node value) {
    return switch (value) {
      case Node.Mapping mapping when mapping.entries().isEmpty() -> mapping.below();
      case Node.Sequence several when several.entries().isEmpty() -> several.below();
      case Node.Mapping _, Node.Sequence _, Node.Plain _, Node.Text _, Node.Block _ -> List.of();
    };
  }

  /// Whether a flow collection will stand on several lines, so that a comment behind it comes
  /// below.
  private static boolean isSpread(Node value) {
    return switch (value) {
      case Node.Mapping mapping -> !mapping.oneLine() && !mapping.entries().isEmpty();
      case Node.Sequence several -> !several.oneLine() && !several.entries().isEmpty();
      case Node.Plain _, Node.Text _, Node.Block _ -> false;
    };
  }

  private static Node withBelow(Node value, List<String> lines) {
    return switch (value) {
      case Node.Mapping(var properties, var entries, _, var below) ->
          new Node.Mapping(properties, entries, false, joined(below, lines));
      case Node.Sequence(var properties, var entries, _, var below) ->
          new Node.Sequence(properties, entries, false, joined(below, lines));
      case Node.Plain _, Node.Text _, Node.Block _ -> value;
    };
  }

  private static List<String> joined(List<String> one, List<String> two) {
    return Stream.concat(one.stream(), two.stream()).toList();
  }

  /// Take the comment on the line of the key or dash, or of the anchor behind it.
  private List<Comment> header(Event block) {
    var taken = comments.inline(events.start(block));
    return taken.isEmpty() && ((CollectionStartEvent) block).getAnchor().isPresent()
        ? comments.beside(events.start(block), events.text().length())
        : taken;
  }

  private static boolean isBlock(Event event) {
    return event instanceof CollectionStartEvent start && !start.isFlow();
  }

  /// Take the comment behind a scalar or a flow collection that began with `first`.
  private List<Comment> behind(Event first) {
    boolean block = first instanceof ScalarEvent scalar && ScalarReading.isBlock(scalar);
    return block
        ? comments.before(events.end(first))
        : comments.beside(events.lastEnd(), events.start(events.peek()));
  }
}
