package dev.drydock.core.drift;

import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Runner;
import dev.drydock.core.lower.Lowering;
import dev.drydock.core.observe.Historian;
import dev.drydock.core.observe.Observer;
import dev.drydock.core.state.Residuals;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Observing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The straight line of drift: lower, look, compare, and ask who it was. Holds nothing that can
/// write.
public final class Detection {
  /// How far back the logs are asked when nobody says otherwise.
  public static final Duration SINCE = Duration.ofDays(14);

  private final List<Observing> providers;
  private final Residuals residuals;
  private final Lowering lowering;
  private final Observer observer;
  private final Historian historian;

  public Detection(
      List<? extends Observing> providers,
      Runner<Answer> runner,
      InstantSource time,
      Patience patience,
      Residuals residuals) {
    this.providers = List.copyOf(providers);
    this.residuals = residuals;
    lowering = new Lowering(providers);
    observer = new Observer(providers, runner, time, patience);
    historian = new Historian(providers, runner, time, patience);
  }

  /// Say what was changed since it was last asserted, and by whom.
  ///
  /// @param back how far back the services' logs are asked
  /// @throws dev.drydock.specs.diagnostic.Faults when the live state cannot be read
  public DriftReport detect(Spec spec, Duration back) {
    var desired = lowering.lower(spec);
    var live = observer.observe(desired);
    var self = self();
    var drift = new Drift(desired, live, residuals, self);
    var since = live.observedAt().minus(back);
    var recalled = historian.recall(drift.suspects(), since);
    return drift.report(new Traces(recalled.traces(), self), since, recalled.warnings());
  }

  /// Return the names by which services tell Drydock's own changes.
  private SortedSet<String> self() {
    var names = new TreeSet<String>();
    providers.forEach(provider -> names.addAll(provider.self()));
    return names;
  }
}
