package dev.drydock.core.plan.guard;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.spi.object.ObjectAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says why an object goes, down to the attribute that began it.
final class Reasons {
  private Reasons() {}

  /// Whether an object goes for its own sake, and not with another.
  static boolean isOwn(Change change) {
    return next(change).isEmpty();
  }

  /// Return ` because of vm_size` and the like; nothing where the block is just gone.
  static String of(Change change, Collection<Change> changes) {
    var seen = new HashSet<ObjectAddress>();
    var first = change;
    for (var next = find(change, changes); next.isPresent() && seen.add(next.get().address()); ) {
      first = next.get();
      next = find(first, changes);
    }
    var whose =
        first.address().resource().equals(change.address().resource())
            ? ""
            : " of " + first.address().resource();
    return first instanceof Change.Replace replace ? own(replace, whose) : gone(whose);
  }

  private static Optional<Change> find(Change change, Collection<Change> changes) {
    return next(change)
        .flatMap(
            address -> changes.stream().filter(one -> one.address().equals(address)).findFirst());
  }

  /// Return what takes a change's object along.
  private static Optional<ObjectAddress> next(Change change) {
    return switch (change) {
      case Change.Replace replace ->
          switch (replace.cause()) {
            case Cause.Container(var container) -> Optional.of(container);
            case Cause.Foundation(var foundation) -> Optional.of(foundation);
            case Cause.ImmutableField _, Cause.OtherIdentity _ -> Optional.empty();
            case Cause.Requested _, Cause.Triggered _ -> Optional.empty();
          };
      case Change.DeleteWith with -> Optional.of(with.container());
      case Change.Create _, Change.Update _, Change.Adopt _, Change.NoOp _ -> Optional.empty();
      case Change.Delete _, Change.Forget _ -> Optional.empty();
    };
  }

  private static String own(Change.Replace replace, String whose) {
    return switch (replace.cause()) {
      case Cause.ImmutableField _ -> " because of " + forcing(replace) + whose;
      case Cause.OtherIdentity(var before) ->
          " because its name" + whose + " is another than that of " + before;
      case Cause.Requested _ -> " because --replace asks for it";
      case Cause.Triggered(var by) -> " because " + by + " changes";
      case Cause.Container _, Cause.Foundation _ -> "";
    };
  }

  private static String gone(String whose) {
    return whose.isEmpty() ? "" : " because " + whose.substring(" of ".length()) + " is";
  }

  private static String forcing(Change.Replace replace) {
    Set<String> labels =
        replace.fields().stream()
            .filter(FieldChange::forcesReplacement)
            .map(one -> one.field().label())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return String.join(", ", labels);
  }
}
