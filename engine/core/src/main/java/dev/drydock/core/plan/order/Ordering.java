package dev.drydock.core.plan.order;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.plan.classify.Cascade;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.plan.traffic.Drain;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Sides;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.ObjectType.Replacement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jgrapht.graph.EdgeReversedGraph;

/// Makes the steps of all changes and decides their order; nobody else does.
///
/// What the spec needs orders firmly. What live bodies name orders where it can: the world may hold
/// circles that no spec would.
public final class Ordering {
  private final Sides sides;
  private final Desired desired;
  private final Map<ObjectId, Change> changes;
  private final Cascade cascade;
  private final List<Drain> drains;
  private final Predicate<ObjectAddress> comesFirst;
  private final DirectedAcyclicGraph<Step, DefaultEdge> graph =
      new DirectedAcyclicGraph<>(DefaultEdge.class);
  private final Map<ObjectAddress, Step> makes = new TreeMap<>();
  private final Map<ObjectId, Step> removes = new TreeMap<>();
  private final Set<ObjectAddress> createFirst = new TreeSet<>();

  /// @param comesFirst whether the new object of a replacement is to come before the old one goes,
  ///   whatever its type says
  public Ordering(
      Sides sides,
      Map<ObjectId, Change> changes,
      Cascade cascade,
      List<Drain> drains,
      Predicate<ObjectAddress> comesFirst) {
    this.sides = sides;
    this.desired = sides.desired();
    this.changes = changes;
    this.cascade = cascade;
    this.drains = drains;
    this.comesFirst = comesFirst;
  }

  /// Return the steps; an edge leads from what comes first to what waits for it.
  public Graph<Step, DefaultEdge> order() {
    addSteps();
    orderMakes();
    orderRemovals();
    orderReplacements();
    orderDrains();
    orderByLiveLinks();
    orderMoves();
    return new AsUnmodifiableGraph<>(graph);
  }

  /// Whether the new object of a replacement comes before the old one goes; known after [#order].
  public boolean createsFirst(Change.Replace replace) {
    return createFirst.contains(replace.address());
  }

  /// Vertices go in roughly as they will be ordered: the graph then has little to move.
  private void addSteps() {
    for (var drain : drains) {
      drain.drained().ifPresent(drained -> graph.addVertex(drainStep(drain, drained)));
    }
    for (var object : desired.objects().reversed()) {
      Optional.ofNullable(changes.get(object.id())).ifPresent(this::addRemoval);
    }
    for (var object : desired.objects()) {
      Optional.ofNullable(changes.get(object.id())).ifPresent(this::addMake);
    }
    changes.values().forEach(this::addRemoval);
  }

  private void addMake(Change change) {
    switch (change) {
      case Change.Create(var object) -> make(object, new Work.Create(object), absent());
      case Change.Replace replace ->
          make(replace.desired(), new Work.Create(replace.desired()), absent());
      case Change.Update(var object, var live, _, _) ->
          make(object, new Work.Update(object), asSeen(Optional.of(object), live));
      case Change.Adopt(var object, var live, _) ->
          make(object, new Work.Adopt(object), asSeen(Optional.of(object), live));
      case Change.NoOp _, Change.Unwanted _ -> {}
    }
  }

  private void make(DesiredObject object, Work work, Precondition precondition) {
    var step = new Step(object.address(), work, precondition, duration(work));
    makes.put(object.address(), step);
    graph.addVertex(step);
  }

  private void addRemoval(Change change) {
    switch (change) {
      case Change.Replace replace -> {
        var live = replace.live();
        if (cascade.takenBy(live.id()).isEmpty()) {
          var work = new Work.Delete(live.id(), live.type(), true);
          remove(replace.address(), work, asSeen(Optional.of(replace.desired()), live));
        }
      }
      case Change.Delete(var address, var live, var purge) -> {
        var work = new Work.Delete(live.id(), live.type(), purge);
        remove(address, work, asSeen(Optional.empty(), live));
      }
      case Change.Forget(var address, var live) -> {
        var work = new Work.Release(live.id(), live.type());
        remove(address, work, asSeen(Optional.empty(), live));
      }
      case Change.Create _, Change.Update _, Change.Adopt _ -> {}
      case Change.NoOp _, Change.DeleteWith _ -> {}
    }
  }

  private void remove(ObjectAddress address, Work work, Precondition precondition) {
    var step = new Step(address, work, precondition, duration(work));
    removes.putIfAbsent(work.id(), step);
    graph.addVertex(step);
  }

  private Step drainStep(Drain drain, DesiredObject drained) {
    var work = new Work.Drain(drained);
    var precondition =
        changes.get(drained.id()) instanceof Change.Update update
            ? asSeen(Optional.of(drained), update.live())
            : absent();
    return new Step(drain.traffic().address(), work, precondition, duration(work));
  }

  /// What is made waits for the nearest makes of what it needs.
  private void orderMakes() {
    var sorted = desired.objects().stream().map(DesiredObject::address).toList();
    var before = Reach.stepsBefore(desired.needs(), sorted, this::makeOf);
    for (var address : sorted) {
      makeOf(address)
          .ifPresent(step ->
              before.getOrDefault(address, Set.of()).forEach(earlier -> firmly(earlier, step)));
    }
  }

  /// What goes waits for the nearest removals of what needs it. Where one of the two goes with its
  /// container the order is theirs only if it can be: the container has its own reasons.
  private void orderRemovals() {
    var sorted = desired.objects().reversed().stream().map(DesiredObject::address).toList();
    var needs = new EdgeReversedGraph<>(desired.needs());
    var before = Reach.stepsBefore(needs, sorted, address -> ownRemoval(address));
    for (var address : sorted) {
      ownRemoval(address)
          .ifPresent(step ->
              before.getOrDefault(address, Set.of()).forEach(earlier -> firmly(earlier, step)));
    }
    var through = Reach.stepsBefore(needs, sorted, this::removalOf);
    for (var address : sorted) {
      removalOf(address)
          .ifPresent(step ->
              through
                  .getOrDefault(address, Set.of())
                  .forEach(earlier -> ifPossible(earlier, step)));
    }
  }

  private void orderReplacements() {
    for (var change : changes.values()) {
      if (change instanceof Change.Replace replace && replace.id().equals(replace.live().id())) {
        removal(replace.live().id()).ifPresent(gone -> firmly(gone, makeAt(replace)));
      }
    }
  }

  private void orderDrains() {
    for (var drain : drains) {
      var settled = makeOf(drain.traffic().address());
      drain
          .drained()
          .ifPresent(drained -> {
            var step = drainStep(drain, drained);
            drain.remade().stream()
                .flatMap(version -> removal(version).stream())
                .forEach(gone -> firmly(step, gone));
            settled.ifPresent(last -> firmly(step, last));
            hostOf(drained).ifPresent(host -> ifPossible(step, host));
          });
      settled.ifPresent(last ->
          drain.leaving().stream()
              .flatMap(version -> removal(version).stream())
              .forEach(gone -> ifPossible(last, gone)));
    }
  }

  /// What goes waits for all that named it: until they have changed or gone it is in use. What is
  /// forgotten waits for what it holds: the mark of a part may stand on the whole.
  private void orderByLiveLinks() {
    for (var change : changes.values()) {
      var gone =
          change instanceof Change.Forget forget ? Optional.of(forget.live()) : change.leaving();
      gone.flatMap(live -> removal(live.id()))
          .ifPresent(step ->
              gone.stream()
                  .flatMap(live -> sides.links().standingOn(live.id()).stream())
                  .flatMap(above -> lastUse(above).stream())
                  .forEach(use -> ifPossible(use, step)));
    }
  }

  /// An object that gets another identity: what needs it changes over before the old one goes, and
  /// the type says which half comes first, as far as the rest allows.
  private void orderMoves() {
    for (var change : changes.values()) {
      if (change instanceof Change.Replace replace && !replace.id().equals(replace.live().id())) {
        removal(replace.live().id()).ifPresent(gone -> orderMove(replace, gone));
      }
    }
  }

  private void orderMove(Change.Replace replace, Step gone) {
    var made = makeAt(replace);
    Graphs.successorListOf(desired.needs(), replace.address()).stream()
        .flatMap(address -> makeOf(address).stream())
        .filter(step -> step.work() instanceof Work.Update)
        .forEach(step -> ifPossible(step, gone));
    boolean deleteFirst =
        replace.type().replacement() == Replacement.DELETE_FIRST
            && !comesFirst.test(replace.address())
            && ifPossible(gone, made);
    if (!deleteFirst && ifPossible(made, gone)) {
      createFirst.add(replace.address());
    }
  }

  /// Return the step after which a live object no longer uses what it named.
  private Optional<Step> lastUse(LiveObject above) {
    var gone = removal(above.id());
    return gone.isPresent()
        ? gone
        : desired
            .find(above.id())
            .flatMap(object -> makeOf(object.address()))
            .filter(step -> step.work() instanceof Work.Update);
  }

  private Optional<Step> hostOf(DesiredObject part) {
    return desired.find(Ownership.host(part.id())).flatMap(host -> makeOf(host.address()));
  }

  private Optional<Step> makeOf(ObjectAddress address) {
    return Optional.ofNullable(makes.get(address));
  }

  private Step makeAt(Change.Replace replace) {
    return makeOf(replace.address()).orElseThrow();
  }

  private Optional<Step> removalOf(ObjectAddress address) {
    return leaving(address).flatMap(live -> removal(live.id()));
  }

  private Optional<Step> ownRemoval(ObjectAddress address) {
    return leaving(address).flatMap(live -> Optional.ofNullable(removes.get(live.id())));
  }

  private Optional<LiveObject> leaving(ObjectAddress address) {
    return Optional.ofNullable(changes.get(desired.at(address).id()))
        .flatMap(change ->
            change instanceof Change.Forget forget ? Optional.of(forget.live()) : change.leaving());
  }

  /// Return the step that removes a live object: its own, or that of what holds it.
  private Optional<Step> removal(ObjectId live) {
    return Optional.ofNullable(removes.get(cascade.takenBy(live).orElse(live)));
  }

  private void firmly(Step first, Step then) {
    if (!ifPossible(first, then)) {
      throw new IllegalStateException(
          first + " cannot come before " + then + ". This is a bug in Drydock.");
    }
  }

  /// Add an edge unless it would close a circle; tell whether the order now holds.
  private boolean ifPossible(Step first, Step then) {
    if (first.equals(then)) {
      return true;
    }
    try {
      graph.addEdge(first, then);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Precondition absent() {
    return new Precondition.Absent();
  }

  private static Precondition asSeen(Optional<DesiredObject> object, LiveObject live) {
    SequencedMap<String, String> digests = Comparing.digests(object, live);
    return new Precondition.AsSeen(digests);
  }

  /// Weigh a step. Types tell how long a create takes; nobody tells about the rest, so half of it
  /// stands for an update or a delete: long enough to be started early.
  private static Duration duration(Work work) {
    ObjectType type = work.type();
    return switch (work) {
      case Work.Create _ -> type.typical();
      case Work.Update _, Work.Adopt _, Work.Delete _ -> type.typical().dividedBy(2);
      case Work.Drain _, Work.Release _ -> type.typical().dividedBy(2);
    };
  }
}
