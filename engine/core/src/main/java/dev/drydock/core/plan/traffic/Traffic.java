package dev.drydock.core.plan.traffic;

import static dev.drydock.specs.diagnostic.Code.DRY0407;
import static dev.drydock.specs.diagnostic.Code.DRY0416;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.TrafficChange;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Plans how traffic moves: settled when every version is there, drained before a version that
/// serves is made anew. A version that only leaves is deleted after traffic has settled without it,
/// so nobody is without an answer.
public final class Traffic {
  private final Sides sides;
  private final Map<ObjectId, Change> changes;
  private final Map<ObjectId, Change> leaving = new TreeMap<>();
  private final List<Drain> drains = new ArrayList<>();
  private final List<TrafficChange> moves = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  /// @param changes by identity; a traffic object that is drained and was to stay is changed in
  ///   place
  public Traffic(Sides sides, Map<ObjectId, Change> changes) {
    this.sides = sides;
    this.changes = changes;
    changes
        .values()
        .forEach(change -> change.leaving().ifPresent(gone -> leaving.put(gone.id(), change)));
  }

  public Traffic route() {
    sides.desired().objects().stream()
        .filter(object -> object.address().role() == Role.TRAFFIC)
        .flatMap(object -> wanted(object.id()))
        .sorted((one, other) -> one.address().compareTo(other.address()))
        .forEach(change -> new Endpoint(change).route());
    return this;
  }

  public List<Drain> drains() {
    return drains;
  }

  public List<TrafficChange> moves() {
    return moves;
  }

  public List<Diagnostic> warnings() {
    return warnings;
  }

  public List<Diagnostic> faults() {
    return faults;
  }

  private Stream<Change.Wanted> wanted(ObjectId id) {
    return changes.get(id) instanceof Change.Wanted wanted ? Stream.of(wanted) : Stream.empty();
  }

  /// One endpoint's traffic.
  private final class Endpoint {
    private final Change.Wanted change;
    private final SortedMap<String, Integer> before;
    private final SortedMap<String, Integer> after;
    private final String path;
    private final Map<String, LiveObject> live = new TreeMap<>();
    private final Map<String, DesiredObject> wanted = new TreeMap<>();

    Endpoint(Change.Wanted change) {
      this.change = change;
      path = Shares.path(change.type());
      versionsThere().forEach(version -> live.put(Shares.name(version), version));
      versionsWanted().forEach(version -> wanted.put(Shares.name(version), version));
      before = Shares.of(change.seen().map(one -> one.field(path)).orElse(Value.absent()));
      after = Shares.of(change.desired().field(path));
    }

    /// Return the versions that lie in the endpoint, or that its traffic names.
    private Stream<LiveObject> versionsThere() {
      var inside =
          sides.links().contents(Ownership.host(change.id())).stream()
              .filter(version -> !Ownership.isPart(version.id()));
      return Stream.concat(inside, change.seen().stream().flatMap(sides.links()::named));
    }

    /// Return the versions that the traffic needs: other resources' objects.
    private Stream<DesiredObject> versionsWanted() {
      return change.desired().needs().stream()
          .filter(edge -> edge.role() == Role.SELF)
          .filter(edge -> !edge.address().equals(change.address().resource()))
          .map(edge -> ObjectAddress.of(edge.address(), Role.SELF))
          .flatMap(address -> sides.desired().find(address).stream())
          .filter(version -> changes.get(version.id()) instanceof Change.Wanted);
    }

    void route() {
      boolean outage = !before.isEmpty() && after.isEmpty();
      switch (change) {
        case Change.Update update -> outage |= drain(update.live(), update);
        case Change.NoOp noOp -> outage |= drain(noOp.live(), noOp);
        case Change.Replace _ -> outage |= !before.isEmpty();
        case Change.Create _, Change.Adopt _ -> {}
      }
      after.keySet().stream().filter(name -> !willBeThere(name)).forEach(this::refuse);
      moves.add(new TrafficChange(change.address(), shares(), outage));
      if (outage) {
        warnings.add(outage());
      }
    }

    /// Whether a version that is to get requests is there when they come.
    private boolean willBeThere(String name) {
      return wanted.containsKey(name)
          || Optional.ofNullable(live.get(name))
              .filter(version -> !leaving.containsKey(version.id()))
              .isPresent();
    }

    private void refuse(String name) {
      var endpoint = change.address().resource();
      faults.add(
          Diagnostic.of(
              DRY0416,
              "The traffic of "
                  + endpoint
                  + " would still give version "
                  + name
                  + " its "
                  + after.get(name)
                  + " %, and the version will not be there: what is excluded from the plan, or an"
                  + " ignore rule, keeps the traffic as it is. Plan the endpoint as a whole, or"
                  + " keep the version."));
    }

    /// Plan a drain where a version that serves is made anew; tell whether nobody serves then.
    private boolean drain(LiveObject traffic, Change.Wanted wantedChange) {
      var remade = serving(this::isRemade);
      var left = serving(this::leaves);
      if (remade.isEmpty()) {
        drains.add(new Drain(change.desired(), Optional.empty(), List.of(), ids(left)));
        return false;
      }
      var away = new TreeSet<>(remade);
      var shares = Shares.without(before, away, heir());
      var drained = drained(traffic, shares, away);
      drains.add(new Drain(change.desired(), Optional.of(drained), ids(remade), ids(left)));
      if (wantedChange instanceof Change.NoOp noOp) {
        var update = new Change.Update(noOp.desired(), traffic, List.of(), Change.Why.DRAINED);
        changes.put(update.id(), update);
      }
      return shares.isEmpty();
    }

    /// Return the traffic as it is, but for the versions that go.
    private DesiredObject drained(
        LiveObject traffic, SortedMap<String, Integer> shares, Set<String> away) {
      var fields = new LinkedHashMap<String, Value>();
      traffic.fields().forEach((field, value) -> fields.put(field, without(value, away)));
      fields.put(path, Shares.value(shares));
      return change.desired().with(fields);
    }

    private static Value without(Value value, Set<String> away) {
      if (!(value instanceof Value.Mapping(var type, var entries))) {
        return value;
      }
      var kept = new LinkedHashMap<>(entries);
      kept.keySet().removeAll(away);
      return new Value.Mapping(type, kept);
    }

    /// Return the names of the versions that have traffic and a change of a sort.
    private List<String> serving(Predicate<Change> which) {
      return before.keySet().stream()
          .filter(name ->
              Optional.ofNullable(live.get(name))
                  .flatMap(version -> Optional.ofNullable(leaving.get(version.id())))
                  .filter(which)
                  .isPresent())
          .toList();
    }

    private List<ObjectId> ids(List<String> names) {
      return names.stream()
          .flatMap(name -> Optional.ofNullable(live.get(name)).stream())
          .map(LiveObject::id)
          .toList();
    }

    private boolean isRemade(Change one) {
      return one instanceof Change.Replace replace && replace.id().equals(replace.live().id());
    }

    private boolean leaves(Change one) {
      return !isRemade(one);
    }

    /// Return who takes over when nobody who serves stays: the default version if it is there, else
    /// the first that is.
    private String heir() {
      var staying =
          wanted.entrySet().stream()
              .filter(entry ->
                  switch (changes.get(entry.getValue().id())) {
                    case Change.Update _, Change.Adopt _, Change.NoOp _ -> true;
                    case Change.Create _, Change.Replace _, Change.Unwanted _ -> false;
                    case null -> false;
                  })
              .toList();
      return staying.stream()
          .filter(entry -> willBe(entry.getKey()).main())
          .findFirst()
          .or(() -> staying.stream().findFirst())
          .map(Map.Entry::getKey)
          .orElse("");
    }

    private List<VersionShare> shares() {
      var names = new TreeSet<>(before.keySet());
      names.addAll(after.keySet());
      names.addAll(wanted.keySet());
      return names.stream().map(this::version).toList();
    }

    private VersionShare version(String name) {
      return new VersionShare(
          name, was(name), willBe(name), before.getOrDefault(name, 0), after.getOrDefault(name, 0));
    }

    private Declared was(String name) {
      return Declarations.of(
          change.seen().map(Declarations::of),
          Optional.ofNullable(live.get(name)).map(Declarations::of),
          name);
    }

    private Declared willBe(String name) {
      return Declarations.of(
          Optional.of(Declarations.of(change.desired())),
          Optional.ofNullable(wanted.get(name)).map(Declarations::of),
          name);
    }

    private Diagnostic outage() {
      var endpoint = change.address().resource();
      var detail =
          "While this plan is applied "
              + (after.isEmpty() ? "and after it, " : "")
              + endpoint
              + " has no version that serves: every version with traffic is "
              + (after.isEmpty() ? "deleted" : "deleted and made anew")
              + ". Add another version first and move the traffic to it.";
      return sides
          .desired()
          .spec()
          .find(endpoint)
          .map(resource -> Diagnostic.at(resource.span(), DRY0407, "stops serving", detail))
          .orElseGet(() -> Diagnostic.of(DRY0407, detail));
    }
  }
}
