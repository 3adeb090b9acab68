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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks every provider what its service has logged. A log that cannot be read takes names away, and
/// nothing else: so that is a warning.
public final class Historian {
  private final List<Observing> providers;
  private final Inquiry inquiry;

  public Historian(
      List<? extends Observing> providers,
      Runner<Answer> runner,
      InstantSource time,
      Patience patience) {
    this.providers = List.copyOf(providers);
    this.inquiry = new Inquiry(runner, time, patience);
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
    var traces = new TreeMap<ObjectId, List<Trace>>();
    var concerned =
        providers.stream().filter(provider -> !own(provider, objects).isEmpty()).toList();
    var silent =
        inquiry.ask(
            concerned,
            (ticket, provider) ->
                new Answer.Recalled(ticket, provider.history(own(provider, objects), since)),
            answer -> take((Answer.Recalled) answer, traces));
    return new Recollection(traces, silent.stream().map(Historian::refusal).toList());
  }

  private static List<LiveObject> own(Observing provider, List<LiveObject> objects) {
    return objects.stream().filter(one -> one.type().provider().equals(provider.name())).toList();
  }

  private static Optional<ProviderFault> take(
      Answer.Recalled answer, SortedMap<ObjectId, List<Trace>> traces) {
    return switch (answer.history()) {
      case History.Told(var told) -> {
        traces.putAll(told);
        yield Optional.empty();
      }
      case History.Failed(var fault) -> Optional.of(fault);
    };
  }

  private static Diagnostic refusal(Inquiry.Silent silent) {
    return Diagnostic.of(
        DRY0701,
        "Provider "
            + silent.provider().name()
            + " could not tell what its service has logged: "
            + silent.fault().message()
            + " What was changed is told all the same; by whom and when, only as far as the"
            + " objects themselves tell. To read the activity log takes the role Reader.");
  }
}
