package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/// Compose the events of one file into an expression.
final class Composer {
  private static final int NESTING_MAX = 200;
  private static final int CHARACTERS_OF_A_VALUE = 100;

  private final Marks marks;
  private final Events events;
  private final Consumer<Diagnostic> faults;
  private final Scalars scalars;
  private final Anchors anchors = new Anchors();
  private int nesting;

  /// How many values were read, repeated ones included.
  private int weight;

  /// The deepest nesting that was reached since it was last asked for.
  private int deepest;

  Composer(Marks marks, Events events, Consumer<Diagnostic> faults) {
    this.marks = marks;
    this.events = events;
    this.faults = faults;
    this.scalars = new Scalars(marks, faults);
  }

  /// Compose the only document; nothing when there is none.
  Optional<Expression> document() {
    var first = Optional.<Expression>empty();
    for (var event = events.next(); ; event = events.next()) {
      switch (event.getEventId()) {
        case StreamEnd -> {
          return first;
        }
        case StreamStart, DocumentStart, DocumentEnd, Comment -> {}
        case Alias, Scalar, SequenceStart, MappingStart -> {
          if (first.isPresent()) {
            refuse(
                marks.span(event), "is a second document", "A spec file holds one YAML document.");
            return first;
          }
          first = Optional.of(node(event));
        }
        case SequenceEnd, MappingEnd -> throw unexpected(event);
      }
    }
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
    deepest = Math.max(deepest, nesting);
    int before = weight++;
    var made =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar, before);
          case SequenceStartEvent start -> anchored(start, before, () -> sequence(start));
          case MappingStartEvent start -> anchored(start, before, () -> mapping(start));
          case AliasEvent alias -> alias(alias);
          default -> throw unexpected(event);
        };
    nesting--;
    return made;
  }

  private Expression scalar(ScalarEvent scalar, int before) {
    weight += scalar.getValue().length() / CHARACTERS_OF_A_VALUE;
    return anchored(scalar, before, () -> scalars.expression(scalar));
  }

  private Expression anchored(NodeEvent event, int before, Supplier<Expression> content) {
    var anchor = event.getAnchor();
    if (anchor.isEmpty()) {
      return content.get();
    }
    int outside = deepest;
    deepest = nesting;
    var made = content.get();
    int height = deepest - nesting + 1;
    deepest = Math.max(outside, deepest);
    anchors.put(anchor.get().getValue(), new Anchors.Anchored(made, weight - before, height));
    return made;
  }

  private Expression tooDeep(Event event) {
    faults.accept(
        Diagnostic.at(
            marks.span(event),
            Code.DRY0132,
            "is nested too deep",
            "Mappings and lists nest at most " + NESTING_MAX + " deep."));
    skip(event);
    return nothing(marks.span(event));
  }

  /// Pass over what an event begins.
  private void skip(Event event) {
    for (int open = step(event); open > 0; ) {
      open += step(events.next());
    }
  }

  private static int step(Event event) {
    return switch (event.getEventId()) {
      case SequenceStart, MappingStart -> 1;
      case SequenceEnd, MappingEnd -> -1;
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment, Alias, Scalar -> 0;
    };
  }

  private static Expression nothing(Span span) {
    return new Expression.Literal(Value.nothing(), span);
  }

  private Expression alias(AliasEvent alias) {
    var span = marks.span(alias);
    var known = anchors.find(alias.getAlias().getValue());
    if (known.isEmpty()) {
      refuse(span, "names no finished anchor", "An alias repeats an anchor before it.");
      return nothing(span);
    }
    if (anchors.exhausts(known.get())) {
      faults.accept(
          Diagnostic.at(
              span,
              Code.DRY0142,
              "repeats too much",
              "Aliases may add at most 10,000 values to a file. Use `locals` instead."));
      return nothing(span);
    }
    if (nesting + known.get().height() > NESTING_MAX) {
      return tooDeep(alias);
    }
    weight += known.get().weight();
    deepest = Math.max(deepest, nesting + known.get().height());
    return known.get().expression();
  }

  private Expression sequence(SequenceStartEvent start) {
    var tag = start.getTag().orElse("");
    if (!Tags.fitsSequence(tag)) {
      faults.accept(Tags.refusal(marks.span(start), tag));
    }
    var elements = new ArrayList<Expression>();
    var event = events.next();
    while (!event.getEventId().equals(Event.ID.SequenceEnd)) {
      elements.add(node(event));
      event = events.next();
    }
    var last = elements.isEmpty() ? null : elements.getLast().span();
    return new Expression.Tuple(elements, whole(start, event, start.isFlow(), last));
  }

  private Expression mapping(MappingStartEvent start) {
    var tag = start.getTag().orElse("");
    if (!Tags.fitsMapping(tag)) {
      faults.accept(Tags.refusal(marks.span(start), tag));
    }
    var entries = new ArrayList<Expression.Entry>();
    var seen = new HashMap<String, Span>();
    var event = events.next();
    while (!event.getEventId().equals(Event.ID.MappingEnd)) {
      var keyEvent = event;
      var key = key(keyEvent);
      event = events.next();
      if (event.getEventId().equals(Event.ID.MappingEnd)) {
        // The text broke off behind the key.
        break;
      }
      var value = node(event);
      if (key.isPresent() && isFirst(seen, key.get(), (ScalarEvent) keyEvent)) {
        entries.add(new Expression.Entry(key.get(), value));
      }
      event = events.next();
    }
    var last = entries.isEmpty() ? null : entries.getLast().value().span();
    return new Expression.ObjectLiteral(entries, whole(start, event, start.isFlow(), last));
  }

  /// Read a key; nothing where it is refused.
  private Optional<Expression> key(Event event) {
    if (!(event instanceof ScalarEvent scalar)) {
      refuse(marks.span(event), "is not a text", "The keys of a mapping are texts.");
      skip(event);
      return Optional.empty();
    }
    if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      refuse(
          marks.span(event),
          "is a merge key",
          "YAML 1.2 has no merge keys, nor have specs. Write `merge(a, b)` in `${...}`.");
      return Optional.empty();
    }
    if (scalar.isPlain() && scalar.getValue().isEmpty()) {
      refuse(marks.span(event), "is no key", "The keys of a mapping are texts, and none is here.");
      return Optional.empty();
    }
    var key = scalars.key(scalar);
    scalar
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchors.Anchored(key, 1, 1)));
    return Optional.of(key);
  }

  private boolean isFirst(Map<String, Span> seen, Expression key, ScalarEvent scalar) {
    var text =
        key instanceof Expression.Literal(Value.Text(var known), _) ? known : scalar.getValue();
    var before = seen.putIfAbsent(text, key.span());
    if (before != null) {
      faults.accept(
          Diagnostic.at(
                  key.span(),
                  Code.DRY0141,
                  "is written a second time",
                  "A key has one value. Keep one of the two, or put both under one key.")
              .relating(List.of(new Related(before, "it was written here first"))));
    }
    return before == null;
  }

  private Span whole(Event start, Event end, boolean flow, @Nullable Span last) {
    int from = marks.start(start);
    if (flow || last == null) {
      return marks.span(from, Math.max(from, marks.end(end)));
    }
    var first = marks.span(from, from);
    // An alias stands before its mapping's end, but what it repeats stands elsewhere.
    return last.end().compareTo(first.start()) < 0
        ? marks.span(from, Math.max(from, marks.endOf(end)))
        : new Span(first.file(), first.start(), last.end());
  }

  private void refuse(Span span, String label, String detail) {
    faults.accept(Diagnostic.at(span, Code.DRY0143, label, detail));
  }
}
