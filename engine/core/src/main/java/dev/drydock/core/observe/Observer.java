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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks every provider what exists.
public final class Observer {
  private final List<Observing> providers;
  private final Runner<Answer> runner;
  private final InstantSource time;
  private final Patience patience;

  public Observer(
      List<? extends Observing> providers,
      Runner<Answer> runner,
      InstantSource time,
      Patience patience) {
    this.providers = List.copyOf(providers);
    this.runner = runner;
    this.time = time;
    this.patience = patience;
  }

  /// Return everything that the stack owns and everything of `desired` that exists.
  ///
  /// @throws Faults when a provider cannot tell, one diagnostic each
  public LiveState observe(Desired desired) {
    return new Round(new Scope(desired.spec(), desired.objects())).run();
  }

  /// One observation under way.
  private final class Round {
    private final Scope scope;
    private final List<Patience.Tally> tallies = new ArrayList<>();
    private final Map<ObjectId, LiveObject> objects = new TreeMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private int open;

    Round(Scope scope) {
      this.scope = scope;
    }

    LiveState run() {
      for (int ticket = 0; ticket < providers.size(); ticket++) {
        tallies.add(Patience.Tally.NONE);
        submit(ticket, time.instant());
      }
      while (open > 0) {
        var answer = runner.next();
        open--;
        take((Answer.Observed) answer);
      }
      if (!faults.isEmpty()) {
        throw new Faults(faults);
      }
      return new LiveState(new TreeMap<>(objects), time.instant());
    }

    private void submit(int ticket, Instant when) {
      open++;
      var provider = providers.get(ticket);
      runner.submit(when, () -> new Answer.Observed(ticket, provider.observe(scope)));
    }

    private void take(Answer.Observed answer) {
      switch (answer.observation()) {
        case Observation.Observed(var seen) -> seen.forEach(live -> objects.put(live.id(), live));
        case Observation.Failed(var fault) -> again(answer.ticket(), fault);
      }
    }

    private void again(int ticket, ProviderFault fault) {
      var wait = patience.wait(fault, tallies.get(ticket));
      if (wait.isEmpty()) {
        faults.add(refusal(providers.get(ticket), fault));
        return;
      }
      tallies.set(ticket, tallies.get(ticket).plus(wait.get()));
      submit(ticket, time.instant().plus(wait.get()));
    }
  }

  private static Diagnostic refusal(Observing provider, ProviderFault fault) {
    return Diagnostic.of(
        DRY0401,
        "Provider "
            + provider.name()
            + " could not tell what exists: "
            + fault.message()
            + " Without it no plan can be made; nothing was changed.");
  }
}
