package dev.drydock.core;

import dev.drydock.core.drift.Detection;
import dev.drydock.core.drift.DriftReport;
import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Executor;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.Runner;
import dev.drydock.core.lower.Lowering;
import dev.drydock.core.observe.Observer;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.compose.Planner;
import dev.drydock.core.saved.Lowered;
import dev.drydock.core.saved.Origin;
import dev.drydock.core.saved.PlanFile;
import dev.drydock.core.saved.Reopening;
import dev.drydock.core.saved.SavedPlan;
import dev.drydock.core.show.LiveStack;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Provider;
import dev.drydock.spi.object.ObjectId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// The straight line, on one screen.
public final class Engine {
  private final RandomGenerator chance;
  private final Residuals residuals;
  private final Lowering lowering;
  private final Observer observer;
  private final Planner planner;
  private final Executor executor;
  private final Detection detection;

  public Engine(
      List<Provider> providers, Runner<Answer> runner, InstantSource time, RandomGenerator chance) {
    this.chance = chance;
    residuals = new Residuals(Evaluator::resolve);
    lowering = new Lowering(providers);
    observer = new Observer(providers, runner, time, new Patience(chance));
    planner = new Planner(residuals);
    detection = new Detection(providers, runner, time, new Patience(chance), residuals);
    executor = new Executor(providers, runner, time, chance, residuals);
  }

  /// Say what has to be done.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when no plan can be made, with all the reasons
  public Plan plan(Spec spec, PlanRequest request) {
    var desired = lowering.lower(spec);
    var live = observer.observe(desired);
    return planner.plan(desired, live, request);
  }

  /// Return a saved plan, ready to be applied: the spec means the same, its secrets are put back,
  /// and every object is as the plan saw it.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when any of that is otherwise, with all the
  ///   reasons
  public Plan reopen(SavedPlan saved, Spec spec) {
    return Reopening.reopen(saved, lowering.lower(spec), observer::observe, residuals);
  }

  /// Write a plan so that it can be applied later, without its secrets.
  public String save(Plan plan, Origin origin) {
    return PlanFile.write(plan, origin, chance);
  }

  /// Return a digest of each object that a spec wants, by address: what a saved plan is bound to.
  public SequencedMap<String, String> lowered(Spec spec) {
    return Lowered.digests(lowering.lower(spec));
  }

  /// Do what a plan says, and nothing else.
  ///
  /// @param open what earlier runs began without seeing the end, by object
  public Report apply(Plan plan, Map<ObjectId, Handle> open, Listener listener) {
    return executor.execute(plan, open, listener);
  }

  /// Say what was changed outside since it was last asserted, by whom and when; writes nothing.
  ///
  /// @param back how far back the services' logs are asked
  /// @throws dev.drydock.specs.diagnostic.Faults when the live state cannot be read
  public DriftReport drift(Spec spec, Duration back) {
    return detection.detect(spec, back);
  }

  /// Return what is live of a spec; writes nothing.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when the live state cannot be read
  public LiveStack show(Spec spec) {
    var desired = lowering.lower(spec);
    return LiveStack.of(desired, observer.observe(desired));
  }

  /// Return all that a spec wants, and what needs what; looks at nothing.
  public Desired lower(Spec spec) {
    return lowering.lower(spec);
  }

  /// Return the outputs as the live state tells them, sorted by name; writes nothing.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when the live state cannot be read
  public List<OutputValue> outputs(Spec spec) {
    var desired = lowering.lower(spec);
    var told = new Told(desired, observer.observe(desired), residuals);
    return spec.outputs().stream()
        .map(output ->
            new OutputValue(output.name(), output.description(), told.resolveNow(output.value())))
        .toList();
  }

  /// Start nothing more: what is under way ends, the rest is skipped. Safe on any thread.
  public void stop() {
    executor.stop();
  }

  /// Wait for nothing more of the run that is under way. Safe on any thread.
  public void abandon() {
    executor.abandon();
  }
}
