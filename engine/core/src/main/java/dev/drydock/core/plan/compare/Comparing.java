package dev.drydock.core.plan.compare;

import dev.drydock.core.plan.FieldChange;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Compares an object as it should be with the object as it is: asserted fields only, each under
/// its own comparison.
public final class Comparing {
  private Comparing() {}

  /// Return the fields that differ, in the type's order.
  public static List<FieldChange> fields(DesiredObject desired, LiveObject live) {
    return desired.type().fields().stream()
        .flatMap(field -> field(field, desired.field(field.path()), live).stream())
        .toList();
  }

  /// Whether the mark would be written otherwise: the object has another address, or what it
  /// remembers is not what is asserted. A memory that was lost, never kept, or written by another
  /// version of the type is no reason to write, nor is a field that others may change.
  public static boolean markDiffers(DesiredObject desired, LiveObject live, Ignored ignored) {
    return switch (live.mark()) {
      case Mark.None _ -> false;
      case Mark.Owned mark ->
          !mark.address().equals(desired.address())
              || assertsOthers(desired, mark)
              || desired.type().fields().stream()
                  .filter(field -> ignored.rule(desired.address(), field).isEmpty())
                  .anyMatch(field -> forgot(field, desired, mark));
    };
  }

  /// Whether a free body asserted other fields when it was last written: what it no longer says is
  /// given up by writing it again.
  private static boolean assertsOthers(DesiredObject desired, Mark.Owned mark) {
    return desired.type().isFree()
        && !mark.asserted().isEmpty()
        && !Assertions.isOf(desired.type(), mark.asserted());
  }

  /// Return a digest for each field that `desired` asserts or `live` remembers to have been
  /// asserted: what must not have moved when the object is written.
  public static SequencedMap<String, String> digests(
      Optional<DesiredObject> desired, LiveObject live) {
    var digests = new LinkedHashMap<String, String>();
    for (var field : live.type().fields()) {
      boolean asserted = desired.filter(one -> !one.field(field.path()).isNull()).isPresent();
      if (!field.writeOnly() && (asserted || remembered(field, live, desired.isEmpty()))) {
        digests.put(field.path(), Digest.text(field, live.field(field.path())));
      }
    }
    return digests;
  }

  private static Optional<FieldChange> field(Field field, Value wanted, LiveObject live) {
    var present = live.field(field.path());
    if (field.writeOnly()) {
      boolean differs = !wanted.isNull() && !(wanted.isKnown() && live.holds(field, wanted));
      return Optional.of(new FieldChange(field, Value.absent(), wanted.hidden()))
          .filter(_ -> differs);
    }
    boolean differs =
        wanted.isNull()
            ? !equal(field, wanted, present) && remembered(field, live, false)
            : !wanted.isKnown() || !equal(field, wanted, present);
    return Optional.of(new FieldChange(field, present, wanted)).filter(_ -> differs);
  }

  private static boolean equal(Field field, Value one, Value other) {
    return Canonical.equal(one, other, field.comparison());
  }

  private static boolean remembered(Field field, LiveObject live, boolean whenUnknown) {
    return switch (live.recall(field, live.field(field.path()))) {
      case SAME, OTHER -> true;
      case NOTHING -> false;
      case UNKNOWN -> whenUnknown;
    };
  }

  private static boolean forgot(Field field, DesiredObject desired, Mark.Owned mark) {
    var wanted = desired.field(field.path());
    if (field.writeOnly() || !wanted.isKnown()) {
      return false;
    }
    return switch (Assertions.recall(mark.asserted(), desired.type(), field, wanted)) {
      case SAME -> wanted.isNull();
      case OTHER -> true;
      case NOTHING -> !wanted.isNull();
      case UNKNOWN -> false;
    };
  }
}
