package dev.drydock.core.execute;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.state.Residuals;
import dev.drydock.spi.Provider;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Does what a plan says.
public final class Executor {
  private final SequencedMap<String, Provider> providers = new LinkedHashMap<>();
  private final Doors doors;
  private volatile boolean stopping;

  /// What a run needs of the outside.
  record Doors(
      Runner<Answer> runner,
      InstantSource time,
      RandomGenerator chance,
      Patience patience,
      Residuals residuals) {}

  public Executor(
      List<Provider> providers,
      Runner<Answer> runner,
      InstantSource time,
      RandomGenerator chance,
      Residuals residuals) {
    providers.forEach(provider -> this.providers.put(provider.name(), provider));
    this.doors = new Doors(runner, time, chance, new Patience(chance), residuals);
  }

  /// Write, step by step, and re-derive nothing. What fails fails alone: only what needs it is
  /// skipped.
  public Report execute(Plan plan, Listener listener) {
    return new Run(plan, providers, doors, listener, () -> stopping).run();
  }

  /// Start nothing more: what is under way ends, the rest is skipped. Safe on any thread.
  public void stop() {
    stopping = true;
  }
}
