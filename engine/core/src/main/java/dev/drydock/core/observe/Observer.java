package dev.drydock.core.observe;

import static dev.drydock.specs.diagnostic.Code.DRY0401;

import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Runner;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Observing;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Scope;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks every provider what exists.
public final class Observer {
  private final List<Observing> providers;
  private final InstantSource time;
  private final Inquiry inquiry;

  public Observer(
      List<? extends Observing> providers,
      Runner<Answer> runner,
      InstantSource time,
      Patience patience) {
    this.providers = List.copyOf(providers);
    this.time = time;
    this.inquiry = new Inquiry(runner, time, patience);
  }

  /// Return everything that the stack owns and everything of `desired` that exists.
  ///
  /// @throws Faults when a provider cannot tell, one diagnostic each
  public LiveState observe(Desired desired) {
    var scope = new Scope(desired.spec(), desired.objects());
    var objects = new TreeMap<ObjectId, LiveObject>();
    var silent =
        inquiry.ask(
            providers,
            (ticket, provider) -> new Answer.Observed(ticket, provider.observe(scope)),
            answer -> take((Answer.Observed) answer, objects));
    if (!silent.isEmpty()) {
      throw new Faults(silent.stream().map(Observer::refusal).toList());
    }
    return new LiveState(objects, time.instant());
  }

  private static Optional<ProviderFault> take(
      Answer.Observed answer, SortedMap<ObjectId, LiveObject> objects) {
    return switch (answer.observation()) {
      case Observation.Observed(var seen) -> {
        seen.forEach(live -> objects.put(live.id(), live));
        yield Optional.empty();
      }
      case Observation.Failed(var fault) -> Optional.of(fault);
    };
  }

  private static Diagnostic refusal(Inquiry.Silent silent) {
    return Diagnostic.of(
        DRY0401,
        "Provider "
            + silent.provider().name()
            + " could not tell what exists: "
            + silent.fault().message()
            + " Without it no plan can be made; nothing was changed.");
  }
}
