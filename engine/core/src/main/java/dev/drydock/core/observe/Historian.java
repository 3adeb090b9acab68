package dev.drydock.core.observe;

import static dev.drydock.specs.diagnostic.Code.DRY0701;

import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Runner;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.History;
import dev.drydock.spi.Observing;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks every provider what its service has logged. A log that cannot be read takes names away, and
/// nothing else: so that is a warning.
public final class Historian {
  private final List<Observing> providers;
  private final Runner<Answer> runner;
  private final InstantSource time;
  private final Patience patience;

  public Historian(
      List<? extends Observing> providers,
      Runner<Answer> runner,
      InstantSource time,
      Patience patience) {
    this.providers = List.copyOf(providers);
    this.runner = runner;
    this.time = time;
    this.patience = patience;
  }

  /// What the logs told.
  ///
  /// @param traces by object
  /// @param warnings one for each provider that could not tell
  public record Recollection(SortedMap<ObjectId, List<Trace>> traces, List<Diagnostic> warnings) {
    public Recollection {
      traces = Collections.unmodifiableSortedMap(new TreeMap<>(traces));
      warnings = List.copyOf(warnings);
    }
  }

  /// Return what is logged of changes to `objects` since an instant; asks nobody about none.
  public Recollection recall(List<LiveObject> objects, Instant since) {
    return new Round(objects, since).run();
  }

  /// One question under way.
  private final class Round {
    private final List<LiveObject> objects;
    private final Instant since;
    private final Map<Integer, Patience.Tally> tallies = new TreeMap<>();
    private final SortedMap<ObjectId, List<Trace>> traces = new TreeMap<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private int open;

    Round(List<LiveObject> objects, Instant since) {
      this.objects = objects;
      this.since = since;
    }

    Recollection run() {
      for (int ticket = 0; ticket < providers.size(); ticket++) {
        tallies.put(ticket, Patience.Tally.NONE);
        submit(ticket, time.instant());
      }
      while (open > 0) {
        var answer = (Answer.Recalled) runner.next();
        open--;
        switch (answer.history()) {
          case History.Told(var told) -> traces.putAll(told);
          case History.Failed(var fault) -> again(answer.ticket(), fault);
        }
      }
      return new Recollection(traces, warnings);
    }

    private void submit(int ticket, Instant when) {
      var provider = providers.get(ticket);
      var own =
          objects.stream().filter(one -> one.type().provider().equals(provider.name())).toList();
      if (!own.isEmpty()) {
        open++;
        runner.submit(when, () -> new Answer.Recalled(ticket, provider.history(own, since)));
      }
    }

    private void again(int ticket, ProviderFault fault) {
      var tally = tallies.getOrDefault(ticket, Patience.Tally.NONE);
      var wait = patience.wait(fault, tally);
      if (wait.isEmpty()) {
        warnings.add(refusal(providers.get(ticket), fault));
        return;
      }
      tallies.put(ticket, tally.plus(wait.get()));
      submit(ticket, time.instant().plus(wait.get()));
    }
  }

  private static Diagnostic refusal(Observing provider, ProviderFault fault) {
    return Diagnostic.of(
        DRY0701,
        "Provider "
            + provider.name()
            + " could not tell what its service has logged: "
            + fault.message()
            + " What was changed is told all the same; by whom and when, only as far as the"
            + " objects themselves tell. To read the activity log takes the role Reader.");
  }
}
