package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// Compose the events of one file into an expression.
final class Composer {
  private static final int NESTING_MAX = 200;

  /// How many nodes aliases may add to a file. Aliases of aliases grow without bound otherwise.
  private static final int ALIASED_MAX = 10_000;

  private final Marks marks;
  private final Iterator<Event> events;
  private final Consumer<Diagnostic> faults;
  private final Scalars scalars;
  private final Map<String, Expression> anchors = new HashMap<>();
  private int aliased;
  private int nesting;

  Composer(Marks marks, List<Event> events, Consumer<Diagnostic> faults) {
    this.marks = marks;
    this.events = events.iterator();
    this.faults = faults;
    this.scalars = new Scalars(marks, faults);
  }

  /// Compose the only document; null when there is none.
  Expression document() {
    Expression first = null;
    while (events.hasNext()) {
      var event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        case Alias, Scalar, SequenceStart, MappingStart -> {
          if (first != null) {
            refuse(start(event), "is a second document", "A spec file holds one YAML document.");
            return first;
          }
          first = node(event);
        }
        case SequenceEnd, MappingEnd -> throw unexpected(event);
      }
    }
    return first == null ? new Expression.Literal(Value.absent(), marks.span(0, 0)) : first;
  }

  private static IllegalStateException unexpected(Event event) {
    return new IllegalStateException(
        "YAML event " + event.getEventId() + " out of place. This is a bug in Drydock.");
  }

  private Expression node(Event event) {
    if (nesting == NESTING_MAX) {
      return tooDeep(event);
    }
    nesting++;
    var made =
        switch (event) {
          case ScalarEvent scalar -> remember(scalar.getAnchor(), scalars.expression(scalar));
          case SequenceStartEvent sequence -> remember(sequence.getAnchor(), sequence(sequence));
          case MappingStartEvent mapping -> remember(mapping.getAnchor(), mapping(mapping));
          case AliasEvent alias -> alias(alias);
          default -> throw unexpected(event);
        };
    nesting--;
    return made;
  }

  private Expression tooDeep(Event event) {
    faults.accept(
        Diagnostic.at(
            start(event),
            Code.DRY0132,
            "is nested too deep",
            "Mappings and lists nest at most " + NESTING_MAX + " deep."));
    for (int open = step(event); open > 0; ) {
      open += step(events.next());
    }
    return new Expression.Literal(Value.nothing(), start(event));
  }

  private static int step(Event event) {
    return switch (event.getEventId()) {
      case SequenceStart, MappingStart -> 1;
      case SequenceEnd, MappingEnd -> -1;
      default -> 0;
    };
  }

  private Expression remember(@Nullable String anchor, Expression expression) {
    if (anchor != null) {
      anchors.put(anchor, expression);
    }
    return expression;
  }

  private Expression alias(AliasEvent alias) {
    var known = anchors.get(alias.getAnchor());
    if (known == null) {
      refuse(start(alias), "names no finished anchor", "An alias repeats an anchor before it.");
      return new Expression.Literal(Value.nothing(), start(alias));
    }
    int[] size = {0};
    Expressions.walk(known, _ -> size[0]++);
    aliased += size[0];
    if (aliased > ALIASED_MAX) {
      faults.accept(
          Diagnostic.at(
              start(alias),
              Code.DRY0142,
              "repeats too much",
              "Aliases may add at most 10,000 values to a file. Use `locals` instead."));
      return new Expression.Literal(Value.nothing(), start(alias));
    }
    return known;
  }

  private Expression sequence(SequenceStartEvent start) {
    var elements = new ArrayList<Expression>();
    var event = events.next();
    while (!event.is(Event.ID.SequenceEnd)) {
      elements.add(node(event));
      event = events.next();
    }
    var last = elements.isEmpty() ? null : elements.getLast().span();
    return new Expression.Tuple(elements, whole(start, event, start.isFlow(), last));
  }

  private Expression mapping(MappingStartEvent start) {
    var entries = new ArrayList<Expression.Entry>();
    var seen = new LinkedHashMap<String, Span>();
    var event = events.next();
    while (!event.is(Event.ID.MappingEnd)) {
      var keyEvent = event;
      var key = key(keyEvent);
      var value = node(events.next());
      if (keyEvent instanceof ScalarEvent scalar && isFirst(seen, scalar.getValue(), key.span())) {
        entries.add(new Expression.Entry(key, value));
      }
      event = events.next();
    }
    var last = entries.isEmpty() ? null : entries.getLast().value().span();
    return new Expression.ObjectLiteral(entries, whole(start, event, start.isFlow(), last));
  }

  private Expression key(Event event) {
    if (event instanceof ScalarEvent scalar) {
      if (scalar.isPlain() && scalar.getValue().equals("<<")) {
        refuse(start(event), "is a merge key", "Specs have no merge keys: write `merge(a, b)`.");
      }
      return scalars.key(scalar);
    }
    refuse(start(event), "is not a text", "The keys of a mapping are texts.");
    return node(event);
  }

  private boolean isFirst(Map<String, Span> seen, String key, Span span) {
    var before = seen.putIfAbsent(key, span);
    if (before != null) {
      faults.accept(
          Diagnostic.at(
                  span,
                  Code.DRY0141,
                  "is written a second time",
                  "A key has one value. Keep one of the two, or put both under one key.")
              .relating(List.of(new Related(before, "it was written here first"))));
    }
    return before == null;
  }

  private Span whole(Event start, Event end, boolean flow, @Nullable Span last) {
    int from = marks.index(start.getStartMark());
    if (flow || last == null) {
      return marks.span(from, Math.max(from, marks.index(end.getEndMark())));
    }
    var first = marks.span(from, from);
    return new Span(first.file(), first.start(), last.end());
  }

  private Span start(Event event) {
    int from = marks.index(event.getStartMark());
    return marks.span(from, marks.endBefore(event.getEndMark(), from));
  }

  private void refuse(Span span, String label, String detail) {
    faults.accept(Diagnostic.at(span, Code.DRY0143, label, detail));
  }
}
