package dev.drydock.core.drift;

import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions.Memory;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Compares the fields of one object three ways: what the spec says, what is live, and what the
/// object remembers of the last assertion.
///
/// @param resource whose object it is
/// @param rules by which others may change fields
/// @param self the names by which services tell Drydock's own changes
record FieldComparison(
    Resource resource,
    DesiredObject desired,
    LiveObject live,
    Rules rules,
    SortedSet<String> self) {
  /// Return what differs, in the type's order.
  List<FieldDrift> fields() {
    return desired.type().fields().stream().flatMap(field -> of(field).stream()).toList();
  }

  /// Whether nothing of the spec waits for an apply here: every field that is known is as it was
  /// last asserted.
  static boolean asserted(Field field, DesiredObject desired, LiveObject live) {
    var value = desired.field(field.path());
    return !value.isNull() && live.recall(field, value) == Memory.SAME;
  }

  private Optional<FieldDrift> of(Field field) {
    var autoscale = Autoscale.of(field, desired, resource);
    if (autoscale.isPresent()) {
      return outOf(autoscale.get(), field);
    }
    var side = field.writeOnly() ? secretSide(field) : side(field);
    return side.map(where -> drift(field, where, before(field), note(field, where)));
  }

  private Optional<FieldDrift> outOf(Autoscale autoscale, Field field) {
    var note = "autoscale allows " + autoscale;
    return autoscale.allows(live.field(field.path()))
        ? Optional.empty()
        : Optional.of(drift(field, Side.OUTSIDE, Optional.empty(), note));
  }

  private Optional<Side> side(Field field) {
    var wanted = desired.field(field.path());
    var present = live.field(field.path());
    var memory = live.recall(field, present);
    boolean same = wanted.isKnown() && Canonical.equal(wanted, present, field.comparison());
    if (memory == Memory.UNKNOWN) {
      return forgotten(field, wanted, same);
    }
    boolean outside = memory == Memory.OTHER;
    boolean pending = pending(field, wanted);
    if (same || (wanted.isNull() && memory == Memory.NOTHING)) {
      // Nothing is left to do but to remember it.
      return Optional.of(Side.PENDING).filter(_ -> outside && pending);
    }
    return side(outside, pending);
  }

  private static Optional<Side> side(boolean outside, boolean pending) {
    if (outside) {
      return Optional.of(pending ? Side.BOTH : Side.OUTSIDE);
    }
    return pending ? Optional.of(Side.PENDING) : Optional.empty();
  }

  /// What was asserted is not remembered: only the service may still tell that it was not us.
  private Optional<Side> forgotten(Field field, Value wanted, boolean same) {
    if (same || wanted.isNull() || !wanted.isKnown()) {
      return Optional.empty();
    }
    var last = live.provenance().fields().get(field.path());
    return Optional.of(last == null || self.contains(last.who()) ? Side.PENDING : Side.OUTSIDE);
  }

  private boolean pending(Field field, Value wanted) {
    if (!wanted.isKnown()) {
      return false;
    }
    return switch (live.recall(field, wanted)) {
      case SAME, UNKNOWN -> false;
      case OTHER -> true;
      case NOTHING -> !wanted.isNull();
    };
  }

  /// No API gives a write-only field back: whether the spec has another one is all that can be
  /// known.
  private Optional<Side> secretSide(Field field) {
    var wanted = desired.field(field.path());
    boolean differs =
        !wanted.isNull()
            && wanted.isKnown()
            && live.mark() instanceof Mark.Owned
            && !live.holds(field, wanted);
    return Optional.of(Side.PENDING).filter(_ -> differs);
  }

  private Optional<Value> before(Field field) {
    var wanted = desired.field(field.path());
    boolean known =
        !field.writeOnly() && wanted.isKnown() && live.recall(field, wanted) == Memory.SAME;
    return known && !wanted.isNull() ? Optional.of(wanted) : Optional.empty();
  }

  private String note(Field field, Side side) {
    if (field.writeOnly()) {
      return "another value than was last written";
    }
    var wanted = desired.field(field.path());
    if (side == Side.PENDING && equal(field, wanted)) {
      return "changed outside to what the spec says now";
    }
    return live.recall(field, wanted) == Memory.UNKNOWN
        ? "what was last asserted is not remembered"
        : "";
  }

  private boolean equal(Field field, Value wanted) {
    return wanted.isKnown()
        && Canonical.equal(wanted, live.field(field.path()), field.comparison());
  }

  private FieldDrift drift(Field field, Side side, Optional<Value> before, String note) {
    var word = Ignored.word(desired.address(), field);
    var rule = rules.rule(desired.address(), field);
    return new FieldDrift(
        field,
        word,
        side,
        before,
        shown(field),
        desired.field(field.path()),
        Optional.empty(),
        rule,
        rule.filter(rules::holds).isPresent(),
        rule.map(one -> note(one, note)).orElse(note));
  }

  /// Add when an ignore rule ended.
  private String note(IgnoreRule rule, String note) {
    if (rules.holds(rule)) {
      return note;
    }
    var ended = rule.until().map(day -> "the ignore rule ended on " + day).orElse("");
    return note.isEmpty() ? ended : note + "; " + ended;
  }

  /// Hide what the spec calls sensitive; and what it no longer mentions, for it may have been.
  private Value shown(Field field) {
    var value = live.field(field.path());
    var wanted = desired.field(field.path());
    boolean dropped = wanted.isNull() && Autoscale.of(field, desired, resource).isEmpty();
    boolean hidden = field.writeOnly() || wanted.isSensitive() || dropped;
    return hidden && !value.isNull() && !value.isSensitive() ? value.hidden() : value;
  }
}
