package dev.drydock.core.drift;

import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Told;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Says of each object what was found of it, by what is live alone.
final class ObjectComparison {
  private final Desired desired;
  private final LiveState live;
  private final Told told;
  private final Ownership ownership;
  private final Evidence evidence;
  private final Rules rules;
  private final SortedSet<String> self;

  ObjectComparison(Desired desired, LiveState live, Told told, SortedSet<String> self) {
    this.desired = desired;
    this.live = live;
    this.told = told;
    this.ownership = new Ownership(desired.spec().stack(), live);
    this.evidence = new Evidence(desired, live, told);
    this.rules = Rules.of(desired.spec(), live.observedAt());
    this.self = self;
  }

  List<ObjectDrift> objects() {
    var all = new ArrayList<ObjectDrift>();
    desired.objects().forEach(object -> wanted(object).ifPresent(all::add));
    live.all().forEach(object -> unwanted(object).ifPresent(all::add));
    return all;
  }

  private Optional<ObjectDrift> wanted(DesiredObject object) {
    return live.find(object.id())
        .map(present -> present(object, present))
        .orElseGet(() -> Optional.of(absent(object)));
  }

  private ObjectDrift absent(DesiredObject object) {
    return evidence
        .applied(object)
        .flatMap(ObjectComparison::markedAddress)
        .map(user -> of(object, Finding.DELETED, user + " stands on it"))
        .orElseGet(() -> of(object, Finding.NOT_APPLIED, ""));
  }

  private Optional<ObjectDrift> present(DesiredObject object, LiveObject present) {
    if (!ownership.ours(present)) {
      return object.present() == Present.REFUSE
          ? Optional.of(unmarked(object, present))
          : Optional.empty();
    }
    if (present.mark() instanceof Mark.Owned mark && !mark.address().equals(object.address())) {
      return Optional.of(misnamed(object, mark));
    }
    return changed(object, present);
  }

  private ObjectDrift unmarked(DesiredObject object, LiveObject present) {
    var whose =
        present.mark() instanceof Mark.Owned mark ? "it belongs to stack " + mark.stack() : "";
    boolean ours =
        present.provenance().fields().values().stream()
                .anyMatch(trace -> self.contains(trace.who()))
            || evidence.applied(object).isPresent();
    return of(object, ours ? Finding.MARK_LOST : Finding.NOT_OURS, whose);
  }

  /// Drydock itself never marks an object by the address of another one that the spec has; an
  /// address that it does not have may be from before a renaming that was not applied yet.
  private ObjectDrift misnamed(DesiredObject object, Mark.Owned mark) {
    var marked = mark.address();
    boolean moved =
        desired.spec().transfers().moves().stream()
            .anyMatch(move -> move.from().equals(marked.resource()));
    boolean edited = desired.find(marked).isPresent() && !moved;
    return of(object, edited ? Finding.MARK_EDITED : Finding.RENAMED, "marked as " + marked);
  }

  private Optional<ObjectDrift> changed(DesiredObject object, LiveObject present) {
    var resource = desired.spec().at(object.address().resource());
    var resolved = told.resolve(object, _ -> true);
    var fields = new FieldComparison(resource, resolved, present, rules, self).fields();
    var places = new LinkedHashMap<String, Span>();
    fields.forEach(field -> places.put(field.field().path(), resource.spanOf(field.word())));
    return Optional.of(of(object, Finding.CHANGED, "").with(fields, places))
        .filter(_ -> !fields.isEmpty());
  }

  private Optional<ObjectDrift> unwanted(LiveObject object) {
    boolean ours = object.ownedBy(desired.spec().stack());
    return ours && desired.find(object.id()).isEmpty()
        ? markedAddress(object).map(address -> notWanted(address, object))
        : Optional.empty();
  }

  private ObjectDrift notWanted(ObjectAddress address, LiveObject object) {
    var place = desired.spec().find(address.resource()).map(Resource::span);
    return new ObjectDrift(address, object.id(), object.type(), Finding.NOT_WANTED, place, "");
  }

  private ObjectDrift of(DesiredObject object, Finding finding, String note) {
    var place = desired.spec().find(object.address().resource()).map(Resource::span);
    return new ObjectDrift(object.address(), object.id(), object.type(), finding, place, note);
  }

  private static Optional<ObjectAddress> markedAddress(LiveObject object) {
    return object.mark() instanceof Mark.Owned mark
        ? Optional.of(mark.address())
        : Optional.empty();
  }
}
