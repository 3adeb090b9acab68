package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The events of one file, one after another. Where the text is not YAML the fault is told, and
/// everything open is closed: what was read before it is kept.
final class Events {
  /// What the parser needs behind the largest file: it counts code points.
  private static final int CODE_POINTS_MAX = Integer.MAX_VALUE - 1;

  private final Marks marks;
  private final Consumer<Diagnostic> faults;
  private final ParserImpl parser;
  private final Deque<Event.ID> open = new ArrayDeque<>();
  private Optional<Mark> last = Optional.empty();
  private boolean broken;

  Events(Marks marks, Consumer<Diagnostic> faults) {
    this.marks = marks;
    this.faults = faults;
    var settings = LoadSettings.builder().setCodePointLimit(CODE_POINTS_MAX).build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, marks.text()));
  }

  /// Whether the text stopped being YAML before its end.
  boolean areBroken() {
    return broken;
  }

  /// Return the next event; the end of the stream, once it is reached, again and again.
  Event next() {
    if (!broken) {
      try {
        return noted(parser.hasNext() ? parser.next() : new StreamEndEvent(last, last));
      } catch (MarkedYamlEngineException wrong) {
        refuse(wrong);
      } catch (ReaderException wrong) {
        refuse(
            marks.ofCodePoint(wrong.getPosition()), "holds a character that YAML does not allow");
      } catch (YamlVersionException _) {
        refuse(here(), "asks for a version of YAML that nobody reads: it is 1.2, or 1.1");
      } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
        // The parser's way to say that an escape names no character.
        refuse(here(), "cannot be read behind this: an escape there names no character");
      }
      broken = true;
    }
    return closing();
  }

  private Event noted(Event event) {
    last = event.getEndMark();
    switch (event.getEventId()) {
      case SequenceStart, MappingStart -> open.push(event.getEventId());
      case SequenceEnd, MappingEnd -> open.pop();
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment, Alias, Scalar -> {}
    }
    return event;
  }

  private Event closing() {
    return switch (open.poll()) {
      case SequenceStart -> new SequenceEndEvent(last, last);
      case MappingStart -> new MappingEndEvent(last, last);
      case null, default -> new StreamEndEvent(last, last);
    };
  }

  private int here() {
    return last.map(marks::index).orElse(0);
  }

  private void refuse(MarkedYamlEngineException wrong) {
    int at = wrong.getProblemMark().map(marks::index).orElseGet(this::here);
    var fault =
        Diagnostic.at(
            marks.span(at, at),
            Code.DRY0140,
            "is not YAML",
            "The YAML parser stops here: "
                + wrong.getProblem()
                + ". A text that begins with a special character, or holds \": \" or \" #\", stands"
                + " in quotes; lines are indented by blanks, not by tabs.");
    var context = wrong.getContextMark().map(marks::index);
    boolean elsewhere = context.isPresent() && context.get() != at && wrong.getContext() != null;
    faults.accept(
        elsewhere
            ? fault.relating(
                List.of(new Related(marks.span(context.get(), context.get()), wrong.getContext())))
            : fault);
  }

  private void refuse(int at, String what) {
    faults.accept(
        Diagnostic.at(marks.span(at, at), Code.DRY0140, "is not YAML", "The file " + what + "."));
  }
}
