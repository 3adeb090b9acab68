package dev.drydock.core.plan.select;

import static dev.drydock.specs.diagnostic.Code.DRY0409;
import static dev.drydock.specs.diagnostic.Code.DRY0410;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Selection;
import dev.drydock.core.state.Kin;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.Graphs;

/// Works out which objects a plan is about, from what the user named.
public final class Selecting {
  /// What a version says of its part in the traffic.
  private static final List<String> SHARES = List.of("traffic", "default");

  private final Sides sides;
  private final Selection selection;
  private final Intent intent;
  private final Addresses addresses;
  private final NavigableSet<ObjectAddress> excluded;
  private final SortedMap<Address, Address> because = new TreeMap<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  public Selecting(Sides sides, PlanRequest request) {
    this.sides = sides;
    this.selection = request.selection();
    this.intent = request.intent();
    this.addresses = new Addresses(sides);
    this.excluded = excluded();
    faults.addAll(addresses.unknown(selection));
    refuseContradictions();
  }

  public List<Diagnostic> faults() {
    return List.copyOf(faults);
  }

  /// Return what was named, and what that needs in the spec, without what was excluded.
  public Chosen chosen() {
    if (isWhole()) {
      return new Chosen(Optional.empty(), replaced());
    }
    var only = selection.targets().isEmpty() ? new TreeSet<>(addresses.all()) : targets();
    only.removeAll(excluded);
    return new Chosen(Optional.of(only), replaced());
  }

  private boolean isWhole() {
    return selection.targets().isEmpty() && selection.excluded().isEmpty();
  }

  private NavigableSet<Address> replaced() {
    return addresses.resources(selection.replaced());
  }

  private NavigableSet<ObjectAddress> targets() {
    var named = addresses.of(selection.targets());
    named.addAll(addresses.of(selection.replaced()));
    return needing(named);
  }

  /// Add what the spec says that objects need; nothing needs anything to be deleted.
  private NavigableSet<ObjectAddress> needing(Collection<ObjectAddress> named) {
    return intent == Intent.DESTROY ? new TreeSet<>(named) : reached(named, this::needed);
  }

  private Stream<ObjectAddress> needed(ObjectAddress address) {
    return sides.desired().find(address).isPresent()
        ? Graphs.predecessorListOf(sides.desired().needs(), address).stream()
        : Stream.empty();
  }

  /// Leave out what needs the excluded ones, and what may not go because they stand on it.
  private NavigableSet<ObjectAddress> excluded() {
    return reached(
        addresses.of(selection.excluded()),
        address -> Stream.concat(above(address), below(address)));
  }

  private Stream<ObjectAddress> above(ObjectAddress address) {
    return intent == Intent.DESTROY || sides.desired().find(address).isEmpty()
        ? Stream.empty()
        : Graphs.successorListOf(sides.desired().needs(), address).stream();
  }

  private Stream<ObjectAddress> below(ObjectAddress address) {
    var there =
        sides.live().all().stream()
            .filter(object -> sides.addressOf(object).filter(address::equals).isPresent())
            .flatMap(sides.links()::foundations)
            .filter(this::mayGo)
            .flatMap(object -> sides.addressOf(object).stream());
    return intent == Intent.DESTROY ? Stream.concat(there, needed(address)) : there;
  }

  private boolean mayGo(LiveObject object) {
    return intent == Intent.DESTROY || sides.desired().find(object.id()).isEmpty();
  }

  private static NavigableSet<ObjectAddress> reached(
      Collection<ObjectAddress> from, Function<ObjectAddress, Stream<ObjectAddress>> next) {
    var reached = new TreeSet<>(from);
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      next.apply(open.remove()).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  /// Return what must be chosen too, seeing what would become of the objects chosen so far: the
  /// same when nothing must.
  public Chosen with(Chosen chosen, Map<ObjectId, Change> changes) {
    if (chosen.only().isEmpty()) {
      return chosen;
    }
    var more = new TreeMap<ObjectAddress, Address>();
    for (var change : changes.values()) {
      dragged(change)
          .forEach(address -> {
            if (!chosen.contains(address)) {
              more.putIfAbsent(address, change.address().resource());
            }
          });
    }
    more.forEach((address, cause) -> note(address, cause, chosen));
    var only = new TreeSet<>(chosen.only().get());
    only.addAll(needing(more.keySet()));
    only.removeAll(excluded);
    return new Chosen(Optional.of(only), chosen.replaced());
  }

  private void note(ObjectAddress address, Address cause, Chosen chosen) {
    if (intent == Intent.DESTROY && isTrafficAlone(address, chosen)) {
      faults.add(
          Diagnostic.of(
              DRY0409,
              cause
                  + " cannot be destroyed alone: the traffic of "
                  + address.resource()
                  + " gives it requests. Take it out of the spec and apply, or destroy "
                  + address.resource()
                  + "."));
    } else if (excluded.contains(address) && !isExcluded(cause)) {
      faults.add(
          Diagnostic.of(
              DRY0409,
              cause
                  + " cannot change as planned without "
                  + address
                  + ", which must change with it and is left out by --exclude. Exclude "
                  + cause
                  + " too, or plan both."));
    } else if (!excluded.contains(address) && !address.resource().equals(cause)) {
      because.putIfAbsent(address.resource(), cause);
    }
  }

  private boolean isExcluded(Address resource) {
    return excluded.stream().anyMatch(one -> one.resource().equals(resource));
  }

  /// Whether an endpoint's traffic would go and the endpoint stay: then nobody answers for it.
  private static boolean isTrafficAlone(ObjectAddress address, Chosen chosen) {
    return address.role() == Role.TRAFFIC
        && chosen.only().stream()
            .flatMap(Collection::stream)
            .noneMatch(one -> one.resource().equals(address.resource()));
  }

  /// Return what cannot stay as it is when a change is made: itself, and what stands on an object
  /// that leaves. Traffic is drained for a version that comes back, and need not be chosen for it.
  private Stream<ObjectAddress> dragged(Change change) {
    if (change instanceof Change.NoOp) {
      return Stream.empty();
    }
    boolean back = change instanceof Change.Replace one && one.id().equals(one.live().id());
    var standing =
        change.leaving().stream()
            .flatMap(live -> sides.links().standingOn(live.id()).stream())
            .filter(sides.ownership()::ours)
            .flatMap(live -> sides.addressOf(live).stream())
            .filter(address -> !(back && address.role() == Role.TRAFFIC));
    return Stream.of(own(change), standing, shared(change)).flatMap(all -> all);
  }

  /// Return the traffic in which a version's share is written, where that changes.
  private Stream<ObjectAddress> shared(Change change) {
    boolean shares =
        change.address().resource().kind().equals(Kind.VERSION.word())
            && change instanceof Change.Update(_, _, var fields, _)
            && fields.stream().anyMatch(one -> SHARES.contains(one.field().attribute()));
    if (!shares) {
      return Stream.empty();
    }
    return Kin.endpoints(change.address().resource()).stream()
        .map(endpoint -> ObjectAddress.of(endpoint, Role.TRAFFIC))
        .filter(address -> sides.desired().find(address).isPresent())
        .limit(1);
  }

  private Stream<ObjectAddress> own(Change change) {
    return change
        .seen()
        .flatMap(sides::addressOf)
        .map(Stream::of)
        .orElseGet(() -> Stream.of(change.address()));
  }

  private void refuseContradictions() {
    var replaced = addresses.of(selection.replaced());
    replaced.retainAll(excluded);
    if (!replaced.isEmpty()) {
      faults.add(
          Diagnostic.of(
              DRY0409,
              "--replace asks for "
                  + resources(replaced)
                  + " to be made anew, and --exclude leaves it out. Drop one of the two."));
    }
  }

  /// Say that the plan is partial, and what was left alone.
  public List<Diagnostic> warnings(Chosen chosen) {
    if (chosen.only().isEmpty()) {
      return List.of();
    }
    var text = new StringBuilder("This plan is about a part of the stack only.");
    because.forEach((address, cause) ->
        text.append(" ")
            .append(address)
            .append(" is planned too: it must change with ")
            .append(cause)
            .append("."));
    var left = new TreeSet<>(addresses.all());
    left.removeAll(chosen.only().get());
    if (!left.isEmpty()) {
      text.append(" Left as they are: ").append(resources(left)).append(".");
    }
    text.append(" Plan without --target and --exclude when the rest may follow.");
    return List.of(Diagnostic.of(DRY0410, text.toString()));
  }

  /// Name resources that are left out as a whole, and the objects of the others.
  private String resources(NavigableSet<ObjectAddress> objects) {
    var parts = new TreeSet<ObjectAddress>(addresses.all());
    parts.removeAll(objects);
    var partly = parts.stream().map(ObjectAddress::resource).collect(Collectors.toSet());
    return objects.stream()
        .map(one -> partly.contains(one.resource()) ? one.toString() : one.resource().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
