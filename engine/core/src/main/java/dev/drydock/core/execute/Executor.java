package dev.drydock.core.execute;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.state.Residuals;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Provider;
import dev.drydock.spi.object.ObjectId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  ///
  /// @param open what earlier runs began without seeing the end: asked for first, not begun again
  public Report execute(Plan plan, Map<ObjectId, Handle> open, Listener listener) {
    return new Run(plan, providers, doors, listener, () -> stopping, open).run();
  }

  /// Start nothing more: what is under way ends, the rest is skipped. Safe on any thread.
  public void stop() {
    stopping = true;
  }

  /// Start nothing more and wait for nothing more: what is under way goes on in the cloud alone,
  /// and the report tells how to ask for it. Safe on any thread, while a run is under way.
  public void abandon() {
    stopping = true;
    doors.runner().submit(doors.time().instant(), Answer.Abandoned::new);
  }
}
