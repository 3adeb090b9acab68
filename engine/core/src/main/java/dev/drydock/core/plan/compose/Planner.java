package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.plan.classify.Cascade;
import dev.drydock.core.plan.classify.Classification;
import dev.drydock.core.plan.classify.Groups;
import dev.drydock.core.plan.order.CriticalPath;
import dev.drydock.core.plan.order.Ordering;
import dev.drydock.core.plan.traffic.Traffic;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveLinks;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.core.state.Veil;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/// Decides what has to be done.
public final class Planner {
  private static final Comparator<Change> BY_ADDRESS =
      Comparator.comparing(Change::address).thenComparing(Change::id);

  private final Residuals residuals;

  public Planner(Residuals residuals) {
    this.residuals = residuals;
  }

  /// Compare what should exist with what does. Pure: the same two give the same plan.
  ///
  /// @throws Faults when the plan would touch what is not ours, with all the objects concerned
  public Plan plan(Desired desired, LiveState observed, PlanRequest request) {
    var live = Veil.over(observed, desired);
    var links = new LiveLinks(live);
    var ownership = new Ownership(desired.spec().stack(), live);
    var told = new Told(desired, live, residuals);
    var classification = new Classification(desired, live, told, ownership);
    var changes = classification.classify(request.intent());
    var groups = new Groups(desired, links, ownership);
    groups.protect(changes);
    refuse(Stream.of(classification.faults(), groups.faults()));
    var cascade = new Cascade(desired, links, changes);
    cascade.spread();
    var traffic = new Traffic(desired, links, changes).route();
    var ordering = new Ordering(desired, links, changes, cascade, traffic.drains());
    var steps = ordering.order();
    var outputs =
        new Outputs(told, request.intent(), object -> stays(changes.get(object.id())))
            .changes(desired);
    return new Plan(
        desired.spec().stack(),
        request,
        ordered(changes.values(), ordering),
        steps,
        outputs,
        traffic.moves(),
        computed(steps, outputs, told, changes),
        Stream.concat(groups.warnings().stream(), traffic.warnings().stream()).toList(),
        CriticalPath.of(steps).length(),
        Fingerprint.of(desired.spec().stack(), request.intent(), steps));
  }

  private static void refuse(Stream<List<Diagnostic>> stages) {
    var faults = stages.flatMap(List::stream).toList();
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
  }

  private static boolean stays(@Nullable Change change) {
    return change instanceof Change.NoOp;
  }

  private static List<Change> ordered(Collection<Change> changes, Ordering ordering) {
    return changes.stream()
        .map(change ->
            change instanceof Change.Replace replace ? decided(replace, ordering) : change)
        .sorted(BY_ADDRESS)
        .toList();
  }

  private static Change decided(Change.Replace replace, Ordering ordering) {
    return new Change.Replace(
        replace.desired(),
        replace.live(),
        replace.fields(),
        replace.cause(),
        ordering.createsFirst(replace));
  }

  /// Gather what is known already of what the remaining residuals read, so that apply need not look
  /// it up.
  private static SequencedMap<Residual.Input, Value> computed(
      Graph<Step, DefaultEdge> steps,
      List<OutputChange> outputs,
      Told told,
      Map<ObjectId, Change> changes) {
    var values = new ArrayList<Value>();
    for (var step : steps.vertexSet()) {
      if (step.work() instanceof Work.Writing writing) {
        values.addAll(writing.desired().fields().values());
      }
    }
    outputs.forEach(output -> values.add(output.after()));
    var computed = new LinkedHashMap<Residual.Input, Value>();
    values.stream()
        .flatMap(Residuals::inputs)
        .distinct()
        .sorted(Comparator.comparing(Residual.Input::toString))
        .forEach(input ->
            told.tell(input, object -> survives(changes.get(object.id())))
                .ifPresent(value -> computed.put(input, value)));
    return Collections.unmodifiableSequencedMap(computed);
  }

  private static boolean survives(@Nullable Change change) {
    return change instanceof Change.NoOp
        || change instanceof Change.Update
        || change instanceof Change.Adopt;
  }
}
