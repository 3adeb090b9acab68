package dev.drydock.core.saved;

import static dev.drydock.specs.diagnostic.Code.DRY0514;

import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.saved.form.Seals;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Told;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// Puts back into a saved plan what its file does not hold: secrets, and where contents lie on this
/// machine. Both are taken from the spec, lowered again.
final class Restoring {
  private final Desired desired;
  private final LiveState live;
  private final Told told;
  private final List<Diagnostic> faults = new ArrayList<>();

  Restoring(Desired desired, LiveState live, Told told) {
    this.desired = desired;
    this.live = live;
    this.told = told;
  }

  /// Return a plan whose steps can be taken.
  ///
  /// @throws Faults when a secret is not the one that the plan was made with
  Plan restore(Plan plan) {
    var restored =
        with(
            plan,
            graph(plan.steps(), this::restore),
            plan.outputs().stream().map(this::restore).toList());
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    return restored;
  }

  private Plan with(Plan plan, Graph<Step, DefaultEdge> steps, List<OutputChange> outputs) {
    return new Plan(
        plan.stack(),
        plan.request(),
        plan.changes(),
        steps,
        outputs,
        plan.checks().stream().map(this::restore).toList(),
        plan.traffic(),
        computed(plan.computed()),
        plan.warnings(),
        plan.estimate(),
        plan.fingerprint());
  }

  /// Return the same plan with its preconditions put otherwise.
  static Plan bound(Plan plan, UnaryOperator<Step> binding) {
    return new Plan(
        plan.stack(),
        plan.request(),
        plan.changes(),
        graph(plan.steps(), binding),
        plan.outputs(),
        plan.checks(),
        plan.traffic(),
        plan.computed(),
        plan.warnings(),
        plan.estimate(),
        plan.fingerprint());
  }

  private static Graph<Step, DefaultEdge> graph(
      Graph<Step, DefaultEdge> steps, UnaryOperator<Step> change) {
    var changed = new LinkedHashMap<Step, Step>();
    steps.vertexSet().stream().sorted().forEach(step -> changed.put(step, change.apply(step)));
    var graph = new SimpleDirectedGraph<Step, DefaultEdge>(DefaultEdge.class);
    changed.values().forEach(graph::addVertex);
    // An edge holds the very steps that it is given, and others that are equal would do too.
    for (var step : changed.values()) {
      Graphs.successorListOf(steps, step).stream()
          .map(later -> changed.getOrDefault(later, later))
          .forEach(later -> graph.addEdge(step, later));
    }
    return new AsUnmodifiableGraph<>(graph);
  }

  private Step restore(Step step) {
    return new Step(step.address(), restore(step.work()), step.precondition(), step.typical());
  }

  private Work restore(Work work) {
    return switch (work) {
      case Work.Create(var object) -> new Work.Create(restore(object));
      case Work.Update(var object) -> new Work.Update(restore(object));
      case Work.Adopt(var object) -> new Work.Adopt(restore(object));
      case Work.Drain(var object) -> new Work.Drain(restore(object));
      case Work.Delete _, Work.Release _ -> work;
    };
  }

  private DesiredObject restore(DesiredObject planned) {
    var found = desired.find(planned.id());
    if (found.isEmpty()) {
      return planned;
    }
    var lowered = found.get();
    var fields = new LinkedHashMap<String, Value>();
    planned
        .fields()
        .forEach((path, value) ->
            fields.put(
                path,
                find(value, lowered.field(path))
                    .or(() -> asLive(planned, path))
                    .orElseGet(() -> refused(value, where(planned, path)))));
    return new DesiredObject(
        planned.address(),
        planned.id(),
        planned.type(),
        fields,
        arguments(planned, lowered),
        planned.needs(),
        planned.containers(),
        planned.present());
  }

  private SequencedMap<String, Value> arguments(DesiredObject planned, DesiredObject lowered) {
    var arguments = new LinkedHashMap<String, Value>();
    planned
        .arguments()
        .forEach((name, value) -> {
          var now = lowered.arguments().getOrDefault(name, Value.absent());
          boolean place = name.equals(DesiredObject.FILE) && !now.isNull();
          arguments.put(
              name,
              place ? now : find(value, now).orElseGet(() -> refused(value, where(planned, name))));
        });
    return arguments;
  }

  private static String where(DesiredObject object, String path) {
    var label = object.type().field(path).map(Field::label).orElse(path);
    return label + " of " + object.address();
  }

  /// What a check reads is not part of what is done: what cannot be put back stays unknown.
  private Check restore(Check check) {
    var now =
        desired.spec().checks().stream()
            .filter(one -> one.name().equals(check.name()))
            .findFirst()
            .orElse(check);
    var assertions = new ArrayList<Check.Assertion>();
    for (int i = 0; i < Math.min(check.assertions().size(), now.assertions().size()); i++) {
      var planned = check.assertions().get(i);
      var lowered = now.assertions().get(i);
      assertions.add(
          new Check.Assertion(
              find(planned.condition(), lowered.condition()).orElse(planned.condition()),
              find(planned.message(), lowered.message()).orElse(planned.message()),
              planned.span()));
    }
    return new Check(check.name(), assertions, check.span());
  }

  private OutputChange restore(OutputChange output) {
    var now =
        desired.spec().outputs().stream()
            .filter(one -> one.name().equals(output.name()))
            .findFirst();
    var after = now.flatMap(one -> find(output.after(), one.value())).orElse(output.after());
    return new OutputChange(output.name(), output.description(), output.before(), after);
  }

  /// What live objects told and nobody may see is told by them again.
  private SequencedMap<Residual.Input, Value> computed(SequencedMap<Residual.Input, Value> saved) {
    var computed = new LinkedHashMap<Residual.Input, Value>();
    saved.forEach((input, value) ->
        computed.put(input, value.isSensitive() ? told.now(input).orElse(value) : value));
    return computed;
  }

  private Value refused(Value planned, String where) {
    faults.add(
        Diagnostic.of(
            DRY0514,
            "The sensitive value of "
                + where
                + " is not the one that the plan was made with. Give the same again, or plan"
                + " anew."));
    return planned;
  }

  /// A plan may want a field as it is, whatever the spec says of it.
  private Optional<Value> asLive(DesiredObject planned, String path) {
    return live.find(planned.id())
        .map(one -> one.field(path))
        .flatMap(value -> whole(planned.field(path), value));
  }

  /// Return the planned value with every seal in it replaced by what it was made of, or nothing
  /// when some of it is another. What has become known since is put in where that fits.
  private Optional<Value> find(Value planned, Value lowered) {
    return whole(planned, lowered).or(() -> whole(planned, told.resolveNow(lowered)));
  }

  private Optional<Value> whole(Value planned, Value now) {
    return switch (planned) {
      case Value.Sensitive(var hidden) -> opened(planned, hidden, now);
      case Value.Sequence(var type, var elements) when planned.isSensitive() ->
          elements(elements, now).map(all -> new Value.Sequence(type, all));
      case Value.Mapping(var type, var entries) when planned.isSensitive() ->
          entries(entries, now).map(all -> new Value.Mapping(type, all));
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> Optional.of(planned);
      case Value.Sequence _, Value.Mapping _ -> Optional.of(planned);
      case Value.Reference _, Value.Unknown _ -> Optional.of(planned);
    };
  }

  private static Optional<Value> opened(Value planned, Value hidden, Value now) {
    var seal = Seals.carried(hidden);
    var bare = now instanceof Value.Sensitive(var inner) ? inner : now;
    if (seal.isEmpty()) {
      return Optional.of(planned);
    }
    return Seals.holds(seal.get(), bare) ? Optional.of(now) : Optional.empty();
  }

  private Optional<List<Value>> elements(List<Value> planned, Value now) {
    if (!(now instanceof Value.Sequence(_, var elements)) || elements.size() != planned.size()) {
      return Optional.empty();
    }
    var all = new ArrayList<Value>();
    for (int i = 0; i < planned.size(); i++) {
      whole(planned.get(i), elements.get(i)).ifPresent(all::add);
    }
    return Optional.<List<Value>>of(all).filter(found -> found.size() == planned.size());
  }

  private Optional<SequencedMap<String, Value>> entries(
      SequencedMap<String, Value> planned, Value now) {
    if (!(now instanceof Value.Mapping(_, var entries))) {
      return Optional.empty();
    }
    var all = new LinkedHashMap<String, Value>();
    planned.forEach((name, value) ->
        whole(value, entries.getOrDefault(name, Value.absent()))
            .ifPresent(found -> all.put(name, found)));
    return Optional.<SequencedMap<String, Value>>of(all)
        .filter(found -> found.size() == planned.size());
  }
}
