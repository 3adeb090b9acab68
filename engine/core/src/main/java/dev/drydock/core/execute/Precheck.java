package dev.drydock.core.execute;

import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares an object, read just before it is written, with what the plan saw of it.
final class Precheck {
  private Precheck() {}

  /// Return in the user's words what moved since the plan, or since this run last wrote the object;
  /// nothing when the step may write.
  static List<String> moved(
      Step step, LiveObject live, Optional<LiveObject> written, String stack) {
    if (live.mark() instanceof Mark.Owned(var owner, _, _, _) && !owner.equals(stack)) {
      return List.of("now belongs to stack " + owner);
    }
    return switch (step.precondition()) {
      case Precondition.Absent _ -> written.isPresent() ? List.of() : List.of("exists now");
      case Precondition.AsSeen seen ->
          moved(seen, live, written).stream().map(field -> field.label() + " changed").toList();
    };
  }

  /// Whether nothing moved but how far the service is: what it was at work on when the plan looked,
  /// for an earlier run or for itself, has ended.
  static boolean settled(Step step, LiveObject live, Optional<LiveObject> written, String stack) {
    return live.ownedBy(stack)
        && step.precondition() instanceof Precondition.AsSeen seen
        && moved(seen, live, written).stream().allMatch(Field::state);
  }

  /// Whether the object is just what the step wants, and not another stack's.
  static boolean isAsDesired(DesiredObject desired, LiveObject live, String stack) {
    boolean foreign = live.mark() instanceof Mark.Owned(var owner, _, _, _) && !owner.equals(stack);
    return !foreign && Comparing.fields(desired, live).isEmpty();
  }

  private static List<Field> moved(
      Precondition.AsSeen seen, LiveObject live, Optional<LiveObject> written) {
    var moved = new ArrayList<Field>();
    seen.fields()
        .forEach((path, planned) -> {
          var expected = written.map(object -> digest(live.type(), path, object)).orElse(planned);
          if (!expected.equals(digest(live.type(), path, live))) {
            moved.add(live.type().field(path).orElseThrow());
          }
        });
    return moved;
  }

  private static String digest(ObjectType type, String path, LiveObject live) {
    return Digest.text(type.field(path).orElseThrow(), live.field(path));
  }
}
