package dev.drydock.core.plan.classify;

import static dev.drydock.specs.diagnostic.Code.DRY0403;
import static dev.drydock.specs.diagnostic.Code.DRY0404;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.core.plan.select.Chosen;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Sides;
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
import java.util.stream.Stream;

/// Says of each object, looked at alone, what will become of it. What follows from the changes of
/// other objects is [Cascade]'s.
public final class Classification {
  private final Sides sides;
  private final Chosen chosen;
  private final Ignored ignored;
  private final Imports imports;
  private final Removals removals;
  private final Map<ObjectId, Change> changes = new TreeMap<>();
  private final Map<ObjectAddress, LiveObject> movable = new TreeMap<>();
  private final Set<ObjectId> replaced = new TreeSet<>();
  private final List<Diagnostic> refused = new ArrayList<>();

  public Classification(Sides sides, Chosen chosen, Ignored ignored) {
    this.sides = sides;
    this.chosen = chosen;
    this.ignored = ignored;
    this.imports = new Imports(sides, chosen);
    this.removals = Removals.of(sides.desired().spec());
  }

  /// Return a change per object for `intent`, by identity; faults go to [#faults()].
  public Map<ObjectId, Change> classify(Intent intent) {
    switch (intent) {
      case APPLY -> {
        findMovable();
        sides.desired().objects().forEach(this::want);
        sides.live().all().forEach(this::discard);
      }
      case DESTROY -> sides.live().all().forEach(this::discard);
      case REFRESH -> sides.desired().objects().forEach(this::remember);
    }
    return changes;
  }

  public List<Diagnostic> faults() {
    return Stream.of(imports.faults(), refused).flatMap(List::stream).toList();
  }

  /// Find what this stack owns under an address that the spec still has, but another identity.
  private void findMovable() {
    for (var object : sides.live().all()) {
      if (sides.desired().find(object.id()).isEmpty()) {
        sides
            .marked(object)
            .map(sides.moves()::now)
            .filter(chosen::contains)
            .ifPresent(address -> movable.putIfAbsent(address, object));
      }
    }
  }

  private void want(DesiredObject wanted) {
    var live = sides.live().find(wanted.id());
    if (!chosen.contains(wanted.address())) {
      live.ifPresent(present -> leave(wanted, present));
      return;
    }
    var object = sides.told().resolve(wanted, this::stays);
    var change = live.map(present -> present(object, present)).orElseGet(() -> absent(object));
    changes.put(object.id(), change);
  }

  /// Whether an object will be after apply just what it is now.
  private boolean stays(DesiredObject object) {
    return changes.get(object.id()) instanceof Change.NoOp;
  }

  /// Let be what is not chosen; what is somebody else's is none of this plan's business.
  private void leave(DesiredObject object, LiveObject present) {
    if (sides.ownership().ours(present) || object.present() != Present.REFUSE) {
      changes.put(object.id(), new Change.NoOp(object, present));
    }
  }

  private void remember(DesiredObject object) {
    sides
        .live()
        .find(object.id())
        .filter(sides.ownership()::ours)
        .ifPresent(live ->
            changes.put(
                live.id(),
                chosen.contains(object.address())
                    ? Remembering.of(object, live)
                    : new Change.NoOp(object, live)));
  }

  private Change absent(DesiredObject object) {
    var before = movable.remove(object.address());
    if (before == null) {
      return new Change.Create(object);
    }
    replaced.add(before.id());
    boolean createFirst = object.type().replacement() == Replacement.CREATE_FIRST;
    // Of a body that nobody describes any more nothing is known but where it is.
    var fields = object.type().isFree() ? List.<FieldChange>of() : Comparing.fields(object, before);
    var cause = new Cause.OtherIdentity(before.id());
    return new Change.Replace(object, before, fields, cause, createFirst);
  }

  private Change present(DesiredObject object, LiveObject present) {
    if (sides.ownership().ours(present)) {
      return owned(object, present);
    }
    if (imports.mean(object, present)) {
      return imports.adopt(object, present);
    }
    if (object.present() == Present.REFUSE) {
      refused.add(refusal(object, present));
    }
    return new Change.NoOp(object, present);
  }

  private Change owned(DesiredObject object, LiveObject present) {
    var fields = Comparing.fields(object, present);
    if (fields.stream().anyMatch(FieldChange::forcesReplacement)) {
      return new Change.Replace(object, present, fields, new Cause.ImmutableField(), false);
    }
    if (isAskedAnew(object)) {
      return new Change.Replace(object, present, fields, new Cause.Requested(), false);
    }
    if (!fields.isEmpty()) {
      return new Change.Update(object, present, fields, Change.Why.FIELDS);
    }
    return Comparing.markDiffers(object, present, ignored)
        ? new Change.Update(object, present, fields, Change.Why.MARK)
        : new Change.NoOp(object, present);
  }

  /// A part of another object's body is made anew with it.
  private boolean isAskedAnew(DesiredObject object) {
    return chosen.replaced().contains(object.address().resource())
        && !Ownership.isPart(object.id());
  }

  /// Delete what this stack owns and nobody has said anything of, or take only the mark off.
  private void discard(LiveObject object) {
    var marked = sides.marked(object);
    if (marked.isPresent()
        && chosen.contains(sides.addressOf(object).orElse(marked.get()))
        && !changes.containsKey(object.id())
        && !replaced.contains(object.id())) {
      var address = marked.get();
      changes.put(
          object.id(),
          removals.keep(address.resource())
              ? new Change.Forget(address, object)
              : new Change.Delete(address, object, purges(object)));
    }
  }

  private boolean purges(LiveObject object) {
    return sides
        .desired()
        .find(object.id())
        .map(wanted -> wanted.arguments().get("purge"))
        .filter(Value.of(true)::equals)
        .isPresent();
  }

  private Diagnostic refusal(DesiredObject object, LiveObject present) {
    var span = sides.desired().spec().at(object.address().resource()).span();
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
                  + object.address().resource()
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
                  + ". Let that stack's spec give it up with a removed block that says destroy ="
                  + " false, then take it over with an import block for "
                  + object.address().resource()
                  + ", or give the resource another name.");
    };
  }
}
