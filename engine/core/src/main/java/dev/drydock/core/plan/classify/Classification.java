package dev.drydock.core.plan.classify;

import static dev.drydock.specs.diagnostic.Code.DRY0403;
import static dev.drydock.specs.diagnostic.Code.DRY0404;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Told;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Says of each object, looked at alone, what will become of it. What follows from the changes of
/// other objects is [Cascade]'s.
public final class Classification {
  private final Desired desired;
  private final LiveState live;
  private final Told told;
  private final Ownership ownership;
  private final String stack;
  private final Map<ObjectId, Change> changes = new TreeMap<>();
  private final Map<ObjectAddress, LiveObject> movable = new TreeMap<>();
  private final Set<ObjectId> replaced = new TreeSet<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  public Classification(Desired desired, LiveState live, Told told, Ownership ownership) {
    this.desired = desired;
    this.live = live;
    this.told = told;
    this.ownership = ownership;
    this.stack = desired.spec().stack();
  }

  /// Return a change per object for `intent`, by identity; faults go to [#faults()].
  public Map<ObjectId, Change> classify(Intent intent) {
    switch (intent) {
      case APPLY -> {
        findMovable();
        desired.objects().forEach(this::want);
      }
      case DESTROY, REFRESH -> {}
    }
    live.all().forEach(this::discard);
    return changes;
  }

  public List<Diagnostic> faults() {
    return faults;
  }

  /// Find what this stack owns under an address that the spec still has, but another identity.
  private void findMovable() {
    for (var object : live.all()) {
      if (object.mark() instanceof Mark.Owned mark
          && object.ownedBy(stack)
          && desired.find(object.id()).isEmpty()) {
        movable.putIfAbsent(mark.address(), object);
      }
    }
  }

  private void want(DesiredObject wanted) {
    var object = told.resolve(wanted, this::stays);
    var change =
        live.find(object.id())
            .map(present -> present(object, present))
            .orElseGet(() -> absent(object));
    changes.put(object.id(), change);
  }

  /// Whether an object will be after apply just what it is now.
  boolean stays(DesiredObject object) {
    return changes.get(object.id()) instanceof Change.NoOp;
  }

  private Change absent(DesiredObject object) {
    var before = movable.remove(object.address());
    if (before == null) {
      return new Change.Create(object);
    }
    replaced.add(before.id());
    boolean createFirst = object.type().replacement() == Replacement.CREATE_FIRST;
    return new Change.Replace(
        object,
        before,
        Comparing.fields(object, before),
        new Cause.OtherIdentity(before.id()),
        createFirst);
  }

  private Change present(DesiredObject object, LiveObject present) {
    if (ownership.ours(present)) {
      return owned(object, present);
    }
    if (object.present() == Present.REFUSE) {
      faults.add(refusal(object, present));
    }
    return new Change.NoOp(object, present);
  }

  private static Change owned(DesiredObject object, LiveObject present) {
    var fields = Comparing.fields(object, present);
    if (fields.stream().anyMatch(FieldChange::forcesReplacement)) {
      return new Change.Replace(object, present, fields, new Cause.ImmutableField(), false);
    }
    if (!fields.isEmpty()) {
      return new Change.Update(object, present, fields, Change.Why.FIELDS);
    }
    return Comparing.markDiffers(object, present)
        ? new Change.Update(object, present, fields, Change.Why.MARK)
        : new Change.NoOp(object, present);
  }

  /// Delete what this stack owns and nobody has said anything of.
  private void discard(LiveObject object) {
    if (object.mark() instanceof Mark.Owned mark
        && object.ownedBy(stack)
        && !changes.containsKey(object.id())
        && !replaced.contains(object.id())) {
      changes.put(object.id(), new Change.Delete(mark.address(), object, purges(object)));
    }
  }

  private boolean purges(LiveObject object) {
    return desired
        .find(object.id())
        .map(wanted -> wanted.arguments().get("purge"))
        .filter(Value.of(true)::equals)
        .isPresent();
  }

  private Diagnostic refusal(DesiredObject object, LiveObject present) {
    var span = desired.spec().at(object.address().resource()).span();
    var what = object.type().name() + " " + object.id();
    return switch (present.mark()) {
      case Mark.None _ ->
          Diagnostic.at(
              span,
              DRY0403,
              "exists, and not by Drydock",
              what
                  + " exists and carries no mark of a stack, so it is somebody else's and stays as"
                  + " it is. Take it over with an import block for "
                  + object.address()
                  + ", or give the resource another name.");
      case Mark.Owned(var stack, var address, _, _) ->
          Diagnostic.at(
              span,
              DRY0404,
              "belongs to stack " + stack,
              what
                  + " belongs to stack "
                  + stack
                  + ", as "
                  + address
                  + ". Remove it from that stack's spec and take it over with an import block for "
                  + object.address()
                  + ", or give the resource another name.");
    };
  }
}
