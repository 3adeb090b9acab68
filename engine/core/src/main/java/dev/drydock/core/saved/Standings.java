package dev.drydock.core.saved;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.core.saved.form.SealedDigest;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Told;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares each step of a saved plan with what is live now.
final class Standings {
  private final String stack;
  private final LiveState live;
  private final Ownership ownership;
  private final Told told;
  private final Ignored ignored;
  private final Map<ObjectId, Change> changes = new TreeMap<>();

  Standings(Plan plan, LiveState live, Told told, Ignored ignored) {
    this.stack = plan.stack();
    this.live = live;
    this.ownership = new Ownership(plan.stack(), live);
    this.told = told;
    this.ignored = ignored;
    plan.changes().forEach(change -> changes.put(change.id(), change));
    plan.changes().forEach(change -> change.seen().ifPresent(one -> add(one, change)));
  }

  /// A replaced object may have another identity than what takes its place.
  private void add(LiveObject seen, Change change) {
    changes.putIfAbsent(seen.id(), change);
  }

  Standing of(Step step) {
    var now = live.find(step.id());
    if (now.isPresent()
        && now.get().mark() instanceof Mark.Owned(var owner, _, _, _)
        && !owner.equals(stack)) {
      return new Standing.Moved(List.of("it now belongs to stack " + owner));
    }
    return switch (step.work()) {
      case Work.Create(var desired) -> created(step, desired, now);
      case Work.Update(var desired) -> updated(step, desired, now);
      case Work.Adopt(var desired) -> updated(step, desired, now);
      case Work.Drain _ -> new Standing.Either(false);
      case Work.Delete _ -> gone(step, now);
      case Work.Release _ -> released(step, now);
    };
  }

  private Standing created(Step step, DesiredObject desired, Optional<LiveObject> now) {
    if (now.isEmpty()) {
      return new Standing.Open();
    }
    // What is deleted and made anew is told by the step that deletes it, and content by its name.
    if (replaced(step).isPresent() || desired.present() == Present.SAME) {
      return new Standing.Either(false);
    }
    return isSo(desired, now.get())
        ? new Standing.Done()
        : new Standing.Moved(List.of("it exists now" + by(now.get(), Optional.empty())));
  }

  private Standing updated(Step step, DesiredObject desired, Optional<LiveObject> now) {
    if (now.isEmpty()) {
      return missing();
    }
    var moved = moved(step, now.get());
    if (moved.isEmpty() && looksTheSame(step)) {
      return new Standing.Either(false);
    }
    if (isSo(desired, now.get())) {
      return new Standing.Done();
    }
    return moved.isEmpty() ? new Standing.Open() : new Standing.Moved(moved);
  }

  /// Whether an update may leave the object as it was: traffic that is drained and settled again, a
  /// value that is told anew.
  private boolean looksTheSame(Step step) {
    return changes.get(step.id()) instanceof Change.Update update
        && (update.why() == Change.Why.DRAINED
            || (!update.fields().isEmpty() && tellsNothing(update.fields())));
  }

  /// Whether the fields of an object may be the same before and after.
  private static boolean tellsNothing(List<FieldChange> fields) {
    return fields.isEmpty() || fields.stream().anyMatch(field -> !field.after().isKnown());
  }

  private Standing gone(Step step, Optional<LiveObject> now) {
    var replaced = replaced(step).filter(one -> one.id().equals(step.id()));
    if (now.isEmpty()) {
      return new Standing.Done();
    }
    var moved = moved(step, now.get());
    if (replaced.isEmpty()) {
      return moved.isEmpty() ? new Standing.Open() : new Standing.Moved(moved);
    }
    if (isSo(replaced.get().desired(), now.get())) {
      // Where nothing else differs only its version tells that it was made anew.
      boolean touched = !replaced.get().live().version().equals(now.get().version());
      return moved.isEmpty() && tellsNothing(replaced.get().fields())
          ? new Standing.Either(touched)
          : new Standing.Done();
    }
    return moved.isEmpty() ? new Standing.Open() : new Standing.Moved(moved);
  }

  private Standing released(Step step, Optional<LiveObject> now) {
    if (now.isEmpty() || !ownership.ours(now.get())) {
      return new Standing.Done();
    }
    var moved = moved(step, now.get());
    return moved.isEmpty() ? new Standing.Open() : new Standing.Moved(moved);
  }

  private Optional<Change.Replace> replaced(Step step) {
    return changes.get(step.id()) instanceof Change.Replace replace
        ? Optional.of(replace)
        : Optional.empty();
  }

  private static Standing missing() {
    return new Standing.Moved(List.of("it is gone"));
  }

  /// Whether an object is just what the plan wants, and ours.
  private boolean isSo(DesiredObject desired, LiveObject now) {
    var known = told.resolve(desired, _ -> true);
    return ownership.ours(now)
        && Comparing.fields(known, now).isEmpty()
        && !Comparing.markDiffers(known, now, ignored);
  }

  private List<String> moved(Step step, LiveObject now) {
    return switch (step.precondition()) {
      case Precondition.Absent _ -> List.of("it exists now");
      case Precondition.AsSeen seen -> moved(seen, step, now);
    };
  }

  private List<String> moved(Precondition.AsSeen seen, Step step, LiveObject now) {
    var moved = new ArrayList<String>();
    seen.fields()
        .forEach((path, planned) -> {
          var field = step.type().field(path).orElseThrow();
          if (!SealedDigest.matches(planned, Digest.text(field, now.field(path)))) {
            moved.add(clause(step, field, now));
          }
        });
    return moved;
  }

  private String clause(Step step, Field field, LiveObject now) {
    var before =
        Optional.ofNullable(changes.get(step.id()))
            .flatMap(Change::seen)
            .map(seen -> seen.field(field.path()))
            .orElse(Value.absent());
    return field.label()
        + " was "
        + text(before)
        + " and is "
        + text(now.field(field.path()))
        + by(now, Optional.of(field));
  }

  private static String text(Value value) {
    return value.isNull() ? "not set" : ValueText.of(value);
  }

  /// Say who did it, where the service tells.
  private static String by(LiveObject now, Optional<Field> field) {
    var provenance = now.provenance();
    return field
        .map(one -> provenance.fields().get(one.path()))
        .or(provenance::last)
        .map(Standings::by)
        .orElse("");
  }

  private static String by(Trace trace) {
    return " (last changed by " + trace.who() + " at " + trace.at() + ")";
  }
}
