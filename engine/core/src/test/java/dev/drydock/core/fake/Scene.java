package dev.drydock.core.fake;

import dev.drydock.core.drift.Detection;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Executor;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.Runner;
import dev.drydock.core.execute.VirtualTimeRunner;
import dev.drydock.core.lower.Lowering;
import dev.drydock.core.observe.Observer;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.compose.Planner;
import dev.drydock.core.saved.Reopening;
import dev.drydock.core.saved.SavedPlan;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Residuals;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Output;
import dev.drydock.specs.model.ReplaceTrigger;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/// A cloud, a clock and the engine's parts, wired by hand.
public final class Scene {
  public static final String STACK = "test";
  public static final Span SPAN =
      new Span("main.drydock.hcl", Position.START, new Position(1, 2, 1));

  public final FakeCloud cloud = new FakeCloud();
  public final FakeTime time = new FakeTime();
  public final List<Event> events = new ArrayList<>();
  private final SplittableRandom chance = new SplittableRandom(1);
  private Runner<Answer> runner = new VirtualTimeRunner<>(time);
  private final Residuals residuals =
      new Residuals((residual, inputs) -> inputs.apply(residual.inputs().getFirst()));
  private final Map<Address, Resource> written = new TreeMap<>();
  private final List<Output> outputs = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<Address, Lifecycle> lifecycles = new TreeMap<>();
  private List<DesiredObject> wanted = List.of();
  private Transfers transfers = Transfers.NONE;
  private boolean guarded = true;
  public Executor executor = new Executor(List.of(cloud), runner, time, chance, residuals);

  /// Say anew what the spec wants.
  public Scene want(Want... wants) {
    return want(Arrays.asList(wants));
  }

  public Scene want(List<Want> wants) {
    wanted = wants.stream().map(Want::object).toList();
    cloud.want(wanted);
    return this;
  }

  /// Say more of a resource than that it is there.
  public Scene write(Resource resource) {
    written.put(resource.address(), resource);
    return this;
  }

  public Scene output(String name, Value value) {
    outputs.add(new Output(name, "", value, SPAN));
    return this;
  }

  /// Let another process go on in the same world.
  public void reopen() {
    runner = new VirtualTimeRunner<>(time);
    executor = new Executor(List.of(cloud), runner, time, chance, residuals);
    events.clear();
  }

  /// Want something and make it so.
  public Scene have(Want... wants) {
    return have(Arrays.asList(wants));
  }

  public Scene have(List<Want> wants) {
    want(wants);
    var report = apply();
    if (!report.diagnostics().isEmpty()) {
      throw new AssertionError(report.diagnostics());
    }
    events.clear();
    return this;
  }

  /// Say anew what the spec says of a resource's lifecycle.
  public Scene lifecycle(String address, Optional<Boolean> preventDestroy, IgnoreRule... rules) {
    lifecycles.put(Address.parse(address), new Lifecycle(preventDestroy, List.of(rules)));
    return this;
  }

  /// Say anew of a resource what replaces it, and what comes first then.
  public Scene replacing(String address, boolean createFirst, String... triggers) {
    var watched = Stream.of(triggers).map(Scene::trigger).toList();
    lifecycles.put(
        Address.parse(address), new Lifecycle(Optional.empty(), List.of(), createFirst, watched));
    return this;
  }

  /// An attribute stands behind a slash.
  private static ReplaceTrigger trigger(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new ReplaceTrigger(Address.parse(text), Optional.empty(), SPAN)
        : new ReplaceTrigger(
            Address.parse(text.substring(0, slash)), Optional.of(text.substring(slash + 1)), SPAN);
  }

  public Scene check(String name, Value condition, String message) {
    var assertion = new Check.Assertion(condition, Value.of(message), SPAN);
    checks.add(new Check(name, List.of(assertion), SPAN));
    return this;
  }

  public Scene importing(String to, String... id) {
    var rule = new Transfers.Import(Address.parse(to), Stream.of(id).findFirst(), SPAN);
    transfers = new Transfers(List.of(rule), transfers.moves(), transfers.removals());
    return this;
  }

  public Scene moving(String from, String to) {
    var moves = new ArrayList<>(transfers.moves());
    moves.add(new Transfers.Move(Address.parse(from), Address.parse(to), SPAN));
    transfers = new Transfers(transfers.imports(), moves, transfers.removals());
    return this;
  }

  public Scene removing(String from, boolean destroy) {
    var removals = new ArrayList<>(transfers.removals());
    removals.add(new Transfers.Removal(Address.parse(from), destroy, SPAN));
    transfers = new Transfers(transfers.imports(), transfers.moves(), removals);
    return this;
  }

  /// Let the spec say of everything that it may be deleted and replaced.
  public Scene unguarded() {
    guarded = false;
    return this;
  }

  public Spec spec() {
    var addresses = wanted.stream().map(object -> object.address().resource());
    return new Spec(
        STACK,
        addresses.distinct().sorted().map(this::resource).toList(),
        outputs,
        Path.of("."),
        List.of(),
        List.of(),
        Optional.empty(),
        guarded ? transfers : allowing(),
        checks);
  }

  private Transfers allowing() {
    var removals =
        cloud.all().stream()
            .map(LiveObject::mark)
            .flatMap(mark ->
                mark instanceof Mark.Owned owned
                    ? Stream.of(owned.address().resource())
                    : Stream.empty())
            .distinct()
            .map(address -> new Transfers.Removal(address, true, SPAN))
            .toList();
    return new Transfers(transfers.imports(), transfers.moves(), removals);
  }

  public Desired lower() {
    return new Lowering(List.of(cloud)).lower(spec());
  }

  public LiveState observe() {
    return new Observer(List.of(cloud), runner, time, new Patience(chance)).observe(lower());
  }

  public DriftReport drift() {
    var detection = new Detection(List.of(cloud), runner, time, new Patience(chance), residuals);
    return detection.detect(spec(), Detection.SINCE);
  }

  public Plan plan() {
    return plan(Intent.APPLY);
  }

  public Plan plan(Intent intent) {
    return plan(PlanRequest.of(intent));
  }

  public Plan plan(PlanRequest request) {
    return new Planner(residuals).plan(lower(), observe(), request);
  }

  /// Make a saved plan ready to be applied.
  public Plan reopen(SavedPlan saved) {
    return Reopening.reopen(saved, lower(), _ -> observe(), residuals);
  }

  public Report apply() {
    return apply(plan());
  }

  public Report apply(Plan plan) {
    return executor.execute(plan, Map.of(), events::add);
  }

  /// Return the steps that stand before a step, directly or not.
  public static List<String> before(Plan plan, String step) {
    var found =
        plan.steps().vertexSet().stream()
            .filter(one -> one.toString().equals(step))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no step " + step + " in " + steps(plan)));
    var seen = new ArrayList<Step>();
    new BreadthFirstIterator<>(new EdgeReversedGraph<>(plan.steps()), found)
        .forEachRemaining(seen::add);
    seen.remove(found);
    return seen.stream().sorted().map(Step::toString).toList();
  }

  public static List<String> steps(Plan plan) {
    return plan.steps().vertexSet().stream().sorted().map(Step::toString).toList();
  }

  private Resource resource(Address address) {
    var resource = written.getOrDefault(address, bare(address));
    var unguarded = new Lifecycle(Optional.of(false), List.of());
    var lifecycle = lifecycles.getOrDefault(address, guarded ? resource.lifecycle() : unguarded);
    return new Resource(
        address,
        resource.kind(),
        resource.attributes(),
        resource.span(),
        resource.spans(),
        lifecycle);
  }

  /// Return a resource without attributes.
  public static Resource bare(Address address) {
    var kind =
        Stream.of(Kind.values())
            .filter(one -> one.word().equals(address.kind()))
            .findFirst()
            .orElseThrow();
    return new Resource(
        address,
        kind,
        new Attributes(new LinkedHashMap<>()),
        SPAN,
        new LinkedHashMap<>(),
        Lifecycle.NONE);
  }
}
