package dev.drydock.core.plan.guard;

import static dev.drydock.specs.diagnostic.Code.DRY0414;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.classify.Removals;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Refuses to delete, or to delete and make anew, what must not go: what the spec says so of, and
/// without a word of it workspaces, and clusters that hold endpoints.
public final class Prevention {
  /// Parts that come and go in the life of what they are parts of.
  private static final Set<Role> PARTS =
      EnumSet.of(
          Role.POOL,
          Role.INSTANCE_TYPE,
          Role.SECRET,
          Role.FILE,
          Role.CODE,
          Role.ENVIRONMENT,
          Role.TRAFFIC,
          Role.SERVICE,
          Role.ROUTER);

  private final Sides sides;
  private final Map<ObjectId, Change> changes;
  private final Intent intent;
  private final Endpoints endpoints;
  private final Removals removals;

  public Prevention(Sides sides, Map<ObjectId, Change> changes, Intent intent) {
    this.sides = sides;
    this.changes = changes;
    this.intent = intent;
    this.endpoints = new Endpoints(sides);
    this.removals = Removals.of(sides.desired().spec());
  }

  /// Return one refusal for each resource that must not go and would.
  public List<Diagnostic> faults() {
    var faults = new ArrayList<Diagnostic>();
    leaving()
        .forEach((address, change) -> {
          var resource = sides.desired().spec().find(sides.moves().now(address));
          if (resource.isPresent() ? isGuarded(resource.get()) : isGuarded(address)) {
            faults.add(refusal(address, resource, change));
          }
        });
    return faults;
  }

  /// Return of each resource the first object that goes and is no mere part; one that is replaced
  /// for a reason of its own comes before those that follow it.
  private SortedMap<Address, Change> leaving() {
    var leaving = new TreeMap<Address, Change>();
    for (var change : changes.values()) {
      if (change.leaving().isPresent() && !isPart(change.address())) {
        leaving.merge(
            change.address().resource(),
            change,
            (one, other) -> Reasons.isOwn(other) && !Reasons.isOwn(one) ? other : one);
      }
    }
    return leaving;
  }

  /// A cluster's own namespace has no key; those with one are of versions that name another.
  private static boolean isPart(ObjectAddress address) {
    return PARTS.contains(address.role())
        || (address.role() == Role.NAMESPACE && !address.key().isEmpty());
  }

  private boolean isGuarded(Resource resource) {
    return resource
        .lifecycle()
        .preventDestroy()
        .orElseGet(() -> intent == Intent.APPLY && isGuardedUnasked(resource.address()));
  }

  /// Whether a resource whose block is gone is guarded: only the live objects can tell.
  private boolean isGuarded(Address gone) {
    return intent == Intent.APPLY && !removals.destroy(gone) && isGuardedUnasked(gone);
  }

  private boolean isGuardedUnasked(Address address) {
    return address.kind().equals(Kind.WORKSPACE.word())
        || (address.kind().equals(Kind.CLUSTER.word()) && endpoints.areOn(address));
  }

  private Diagnostic refusal(Address address, Optional<Resource> resource, Change change) {
    boolean replaced = change instanceof Change.Replace;
    var going = going(endpoints.liveOn(address));
    var detail =
        address
            + (replaced ? " would be deleted and made anew" : " would be deleted")
            + Reasons.of(change, changes.values())
            + going
            + ". "
            + rule(resource)
            + " "
            + (resource.isPresent() ? wayOut(resource.get(), replaced) : wayOut(address));
    return resource
        .map(one ->
            Diagnostic.at(
                one.span(), DRY0414, replaced ? "must not be replaced" : "must not go", detail))
        .orElseGet(() -> Diagnostic.of(DRY0414, detail));
  }

  private static String going(SortedSet<Address> endpoints) {
    return endpoints.isEmpty()
        ? ""
        : ", and with it " + String.join(", ", endpoints.stream().map(Address::toString).toList());
  }

  private static String rule(Optional<Resource> resource) {
    boolean written = resource.flatMap(one -> one.lifecycle().preventDestroy()).isPresent();
    return written
        ? "Its lifecycle block says prevent_destroy = true."
        : "Workspaces, and clusters that hold endpoints, are guarded against that unless the spec"
            + " says otherwise.";
  }

  private static String wayOut(Resource resource, boolean replaced) {
    return (replaced ? "Leave that as it was, or allow" : "Keep it, or allow")
        + " it in "
        + resource.address()
        + ":\n\n    lifecycle {\n      prevent_destroy = false\n    }";
  }

  private static String wayOut(Address gone) {
    return "Put the block back, or say that its objects are to be deleted, or kept with destroy ="
        + " false:\n\n    removed {\n      from    = "
        + gone
        + "\n      destroy = true\n    }";
  }
}
