package dev.drydock.core;

import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Listener;
import dev.drydock.core.execute.OutputValue;
import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.Runner;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Provider;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// The straight line, on one screen.
@SuppressWarnings("DoNotCallSuggester")
public final class Engine {
  public Engine(
      List<Provider> providers,
      Runner<Answer> runner,
      InstantSource time,
      RandomGenerator chance) {}

  /// Say what has to be done.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when no plan can be made, with all the reasons
  public Plan plan(Spec spec, Intent intent) {
    throw new UnsupportedOperationException();
  }

  /// Do what a plan says, and nothing else.
  public Report apply(Plan plan, Listener listener) {
    throw new UnsupportedOperationException();
  }

  /// Return the outputs as the live state tells them, sorted by name; writes nothing.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when the live state cannot be read
  public List<OutputValue> outputs(Spec spec) {
    throw new UnsupportedOperationException();
  }

  /// Start nothing more: what is under way ends, the rest is skipped. Safe on any thread.
  public void stop() {}
}
