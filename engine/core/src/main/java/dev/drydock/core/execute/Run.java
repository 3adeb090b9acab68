package dev.drydock.core.execute;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.order.CriticalPath;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Provider;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jgrapht.Graphs;

/// One plan under way: an event loop on the caller's thread.
///
/// Steps start when all before them are done, those with the longest way still to go first, ties by
/// address; as many at once as each provider bears. Steps that share a body never run together.
final class Run {
  private final Plan plan;
  private final Executor.Doors doors;
  private final Listener listener;
  private final BooleanSupplier stopping;
  private final Map<ObjectId, Handle> open;
  private final Known known;
  private final Comparator<Step> urgency;
  private final SequencedMap<String, Lane> lanes = new LinkedHashMap<>();
  private final Map<Step, Integer> waitingFor = new HashMap<>();
  private final SequencedMap<Integer, Attempt> underWay = new TreeMap<>();
  private final Set<ObjectId> bodies = new HashSet<>();
  private final SequencedMap<Step, Outcome> outcomes = new TreeMap<>();
  private int tickets;

  Run(
      Plan plan,
      SequencedMap<String, Provider> providers,
      Executor.Doors doors,
      Listener listener,
      BooleanSupplier stopping,
      Map<ObjectId, Handle> open) {
    this.plan = plan;
    this.doors = doors;
    this.listener = listener;
    this.stopping = stopping;
    this.open = open;
    this.known = new Known(plan, doors.residuals());
    var path = CriticalPath.of(plan.steps());
    this.urgency =
        Comparator.comparing(path::from).reversed().thenComparing(Comparator.naturalOrder());
    providers.forEach((name, provider) -> lanes.put(name, new Lane(provider, urgency)));
  }

  Report run() {
    var began = now();
    for (var step : plan.steps().vertexSet()) {
      waitingFor.put(step, plan.steps().inDegreeOf(step));
    }
    waitingFor.forEach((step, count) -> {
      if (count == 0) {
        lane(step).add(step);
      }
    });
    startAll();
    while (!underWay.isEmpty()) {
      hear(doors.runner().next());
    }
    plan.steps().vertexSet().stream()
        .filter(step -> !outcomes.containsKey(step))
        .sorted()
        .forEach(step -> skip(step, List.of()));
    return report(Duration.between(began, now()));
  }

  private void hear(Answer answer) {
    if (answer instanceof Answer.Abandoned) {
      abandon();
    } else {
      attempt(answer.ticket()).take(answer);
      startAll();
    }
  }

  private void abandon() {
    for (var attempt : List.copyOf(underWay.values())) {
      outcomes.put(attempt.step(), new Outcome.Abandoned(attempt.handle()));
      tell(new Event.Abandoned(attempt.step(), now(), attempt.handle()));
      end(attempt);
    }
  }

  /// Return what an earlier run left open on an object.
  Optional<Handle> open(ObjectId id) {
    return Optional.ofNullable(open.get(id));
  }

  String stack() {
    return plan.stack();
  }

  Known known() {
    return known;
  }

  Executor.Doors doors() {
    return doors;
  }

  Instant now() {
    return doors.time().instant();
  }

  void submit(Instant when, Supplier<Answer> attempt) {
    doors.runner().submit(when, attempt);
  }

  void tell(Event event) {
    listener.on(event);
  }

  /// Take note that a step is done; `live` is what it left behind, if anything.
  void done(Attempt attempt, Optional<LiveObject> live) {
    var step = attempt.step();
    live.ifPresentOrElse(
        object -> known.learn(step.address(), object), () -> known.forget(step.id()));
    var took = Duration.between(attempt.began(), now());
    outcomes.put(step, new Outcome.Done(took));
    tell(new Event.Done(step, now(), took));
    end(attempt);
    for (var next : Graphs.successorListOf(plan.steps(), step)) {
      if (waitingFor.merge(next, -1, Integer::sum) == 0 && !outcomes.containsKey(next)) {
        lane(next).add(next);
      }
    }
  }

  /// Take note that a step failed, and skip all that needs it.
  void failed(Attempt attempt, Diagnostic diagnostic) {
    var step = attempt.step();
    outcomes.put(step, new Outcome.Failed(diagnostic));
    tell(new Event.Failed(step, now(), diagnostic));
    end(attempt);
    needing(step).forEach(later -> skip(later, List.of(step)));
  }

  private void startAll() {
    for (var step = mostUrgent(); step.isPresent(); step = mostUrgent()) {
      start(step.get());
    }
  }

  private Optional<Step> mostUrgent() {
    if (stopping.getAsBoolean()) {
      return Optional.empty();
    }
    return lanes.values().stream()
        .flatMap(lane -> lane.first(step -> !bodies.contains(step.body())).stream())
        .min(urgency);
  }

  private void start(Step step) {
    var lane = lane(step);
    lane.start(step);
    bodies.add(step.body());
    int ticket = tickets++;
    var attempt = new Attempt(this, step, lane.provider(), ticket);
    underWay.put(ticket, attempt);
    tell(new Event.Started(step, now()));
    attempt.begin();
  }

  private void end(Attempt attempt) {
    underWay.remove(attempt.ticket());
    bodies.remove(attempt.step().body());
    lane(attempt.step()).end();
  }

  private void skip(Step step, List<Step> because) {
    if (outcomes.putIfAbsent(step, new Outcome.Skipped(because)) == null) {
      tell(new Event.Skipped(step, now(), because));
    }
  }

  /// Return everything that directly or indirectly waits for `step`, sorted.
  private List<Step> needing(Step step) {
    var found = new HashSet<Step>();
    Deque<Step> open = new ArrayDeque<>(Graphs.successorListOf(plan.steps(), step));
    while (!open.isEmpty()) {
      var next = open.remove();
      if (found.add(next)) {
        open.addAll(Graphs.successorListOf(plan.steps(), next));
      }
    }
    return found.stream().sorted().toList();
  }

  private Report report(Duration took) {
    var diagnostics = new ArrayList<Diagnostic>();
    outcomes.forEach((step, outcome) -> {
      switch (outcome) {
        case Outcome.Failed(var diagnostic) -> diagnostics.add(diagnostic);
        case Outcome.Abandoned(var handle) -> diagnostics.add(Refusals.abandoned(step, handle));
        case Outcome.Done _, Outcome.Skipped _ -> {}
      }
    });
    return new Report(plan, outcomes, diagnostics, known.outputs(plan), known.checks(plan), took);
  }

  private Lane lane(Step step) {
    var lane = lanes.get(step.type().provider());
    if (lane == null) {
      throw new IllegalStateException(
          "No provider answers for " + step.type().name() + ". This is a bug in Drydock.");
    }
    return lane;
  }

  private Attempt attempt(int ticket) {
    var attempt = underWay.get(ticket);
    if (attempt == null) {
      throw new IllegalStateException("Nobody waits for an answer. This is a bug in Drydock.");
    }
    return attempt;
  }
}
