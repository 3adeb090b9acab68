package dev.drydock.core.plan.classify;

import static dev.drydock.specs.diagnostic.Code.DRY0415;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lets changes take other objects along: what a deleted or replaced object holds goes with it, and
/// what stands on an object that is replaced under its own identity is made anew.
public final class Cascade {
  private final Sides sides;
  private final Map<ObjectId, Change> changes;
  private final Map<ObjectId, Change> byLive = new TreeMap<>();
  private final Map<ObjectId, ObjectId> takenBy = new TreeMap<>();
  private final Deque<Change> leaving = new ArrayDeque<>();
  private final SortedMap<Address, Set<Address>> lost = new TreeMap<>();

  /// @param changes by identity; changed in place
  public Cascade(Sides sides, Map<ObjectId, Change> changes) {
    this.sides = sides;
    this.changes = changes;
    changes
        .values()
        .forEach(change -> change.seen().ifPresent(one -> byLive.put(one.id(), change)));
  }

  public void spread() {
    List.copyOf(changes.values()).stream()
        .filter(change -> change.leaving().isPresent())
        .forEach(leaving::add);
    while (!leaving.isEmpty()) {
      var change = leaving.remove();
      change.leaving().ifPresent(gone -> follow(change, gone));
    }
  }

  /// Return one refusal for each resource that is to be kept, and would lose what it needs.
  public List<Diagnostic> faults() {
    var faults = new ArrayList<Diagnostic>();
    lost.forEach((kept, foundations) -> faults.add(loss(kept, foundations)));
    return faults;
  }

  private static Diagnostic loss(Address kept, Set<Address> foundations) {
    var names = foundations.stream().map(Address::toString).collect(Collectors.joining(", "));
    return Diagnostic.of(
        DRY0415,
        kept
            + " is to be kept, and lies in or stands on what "
            + names
            + " means, which this plan deletes. Let that stay too, with a removed block that says"
            + " destroy = false or by --exclude, or let both go.");
  }

  /// Return the outermost object whose deletion takes `id` along, if `id` needs no step of its own.
  public Optional<ObjectId> takenBy(ObjectId id) {
    var outer = Optional.ofNullable(takenBy.get(id));
    return outer.isEmpty() ? outer : outer.flatMap(this::takenBy).or(() -> outer);
  }

  private void follow(Change change, LiveObject gone) {
    for (var above : sides.links().standingOn(gone.id())) {
      refuseToLose(above, gone, change.address());
    }
    for (var inner : sides.links().contents(gone.id())) {
      leaveWith(inner, gone.id(), change.address());
    }
    if (change instanceof Change.Replace replace && replace.id().equals(gone.id())) {
      for (var above : sides.links().standingOn(gone.id())) {
        leaveBefore(above, replace);
      }
    }
  }

  private void leaveWith(LiveObject inner, ObjectId container, ObjectAddress address) {
    switch (changeOf(inner)) {
      case Change.Delete delete -> {
        takenBy.putIfAbsent(inner.id(), container);
        put(new Change.DeleteWith(delete.address(), inner, address));
      }
      case Change.Update update -> {
        takenBy.putIfAbsent(inner.id(), container);
        replace(update, inner, update.fields(), new Cause.Container(address));
      }
      case Change.NoOp noOp -> {
        takenBy.putIfAbsent(inner.id(), container);
        replace(noOp, inner, List.of(), new Cause.Container(address));
      }
      case Change.Replace _ -> takenBy.putIfAbsent(inner.id(), container);
      case Change.DeleteWith _, Change.Create _, Change.Forget _, Change.Adopt _ -> {}
      case null -> {}
    }
  }

  /// Refuse to pull away what something that is to be kept stands on or lies in. What is taken over
  /// changes over to what it needs from now on, so only what holds it must stay.
  private void refuseToLose(LiveObject above, LiveObject gone, ObjectAddress foundation) {
    var change = changeOf(above);
    if (change != null && staysWith(change, above, gone)) {
      lost.computeIfAbsent(change.address().resource(), _ -> new TreeSet<>())
          .add(foundation.resource());
    }
  }

  private static boolean staysWith(Change change, LiveObject above, LiveObject gone) {
    return change instanceof Change.Forget
        || (change instanceof Change.Adopt && above.containers().contains(gone.id()));
  }

  /// Make anew what stands on `foundation`, unless the spec no longer lets it. Traffic stands on
  /// versions and is drained instead.
  private void leaveBefore(LiveObject above, Change.Replace foundation) {
    var cause = new Cause.Foundation(foundation.address());
    switch (changeOf(above)) {
      case Change.Update update when needs(update, foundation) ->
          replace(update, above, update.fields(), cause);
      case Change.NoOp noOp when needs(noOp, foundation) -> replace(noOp, above, List.of(), cause);
      case Change.Update _, Change.NoOp _, Change.Create _, Change.Replace _ -> {}
      case Change.Adopt _ -> {}
      case Change.Delete _, Change.DeleteWith _, Change.Forget _ -> {}
      case null -> {}
    }
  }

  private boolean needs(Change.Wanted change, Change.Replace foundation) {
    return change.address().role() != Role.TRAFFIC
        && sides.desired().leads(foundation.address(), change.address());
  }

  private void replace(
      Change.Wanted change, LiveObject gone, List<FieldChange> fields, Cause cause) {
    put(new Change.Replace(change.desired(), gone, new ArrayList<>(fields), cause, false));
  }

  private void put(Change change) {
    changes.put(change.id(), change);
    change.seen().ifPresent(one -> byLive.put(one.id(), change));
    leaving.add(change);
  }

  private @Nullable Change changeOf(LiveObject object) {
    return byLive.get(object.id());
  }
}
