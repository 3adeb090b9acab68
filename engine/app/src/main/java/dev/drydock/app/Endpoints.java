package dev.drydock.app;

import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Runner;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Renewal;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Endpoints that were applied, as their callers and keepers meet them. Asks the provider that runs
/// each, and waits where a service asks to be waited for.
public final class Endpoints {
  /// Keys are renewed in seconds; a service that takes longer than this is stuck.
  private static final Duration RENEWAL_MAX = Duration.ofMinutes(30);

  private final List<EndpointAccess> providers;
  private final Runner<Boolean> runner;
  private final InstantSource time;
  private final Patience patience;

  Endpoints(
      List<EndpointAccess> providers,
      Runner<Boolean> runner,
      InstantSource time,
      Patience patience) {
    this.providers = List.copyOf(providers);
    this.runner = runner;
    this.time = time;
    this.patience = patience;
  }

  /// Tell where an endpoint scores.
  public Asked<Served> where(Resource endpoint, Spec spec) {
    return patiently(() -> of(endpoint, spec).where(endpoint, spec));
  }

  /// Tell both keys.
  public Asked<Keys> keys(Resource endpoint, Spec spec) {
    return patiently(() -> of(endpoint, spec).keys(endpoint, spec));
  }

  /// Get a new token.
  public Asked<Token> token(Resource endpoint, Spec spec) {
    return patiently(() -> of(endpoint, spec).token(endpoint, spec));
  }

  /// Put a new key in the place of one, wait until it is valid, and tell both.
  public Asked<Keys> regenerate(Resource endpoint, Spec spec, EndpointAccess.Key which) {
    var provider = of(endpoint, spec);
    var until = time.instant().plus(RENEWAL_MAX);
    var begun = patiently(() -> asked(provider.regenerate(endpoint, spec, which)));
    while (begun instanceof Asked.Told(Renewal.Waiting(var wait, var handle))) {
      if (time.instant().isAfter(until)) {
        return new Asked.Refused<>(
            new ProviderFault.Rejected("StillWorking", "The service does not come to an end."));
      }
      pause(wait);
      begun = patiently(() -> asked(provider.renewed(handle)));
    }
    return switch (begun) {
      case Asked.Told<Renewal> _ -> keys(endpoint, spec);
      case Asked.NoEndpoint<Renewal> _ -> new Asked.NoEndpoint<>();
      case Asked.Refused<Renewal>(var fault) -> new Asked.Refused<>(fault);
    };
  }

  private static Asked<Renewal> asked(Renewal renewal) {
    return switch (renewal) {
      case Renewal.Done _, Renewal.Waiting _ -> new Asked.Told<>(renewal);
      case Renewal.NoEndpoint _ -> new Asked.NoEndpoint<>();
      case Renewal.Failed(var fault) -> new Asked.Refused<>(fault);
    };
  }

  private EndpointAccess of(Resource endpoint, Spec spec) {
    return providers.stream()
        .filter(provider -> provider.runs(endpoint, spec))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No provider runs " + endpoint.address() + ". This is a bug in Drydock."));
  }

  /// Ask again while the service only asks to be left alone.
  private <T> Asked<T> patiently(Supplier<Asked<T>> question) {
    var tally = Patience.Tally.NONE;
    while (true) {
      var answer = question.get();
      if (!(answer instanceof Asked.Refused<T>(var fault))) {
        return answer;
      }
      var wait = patience.wait(fault, tally);
      if (wait.isEmpty()) {
        return answer;
      }
      tally = tally.plus(wait.get());
      pause(wait.get());
    }
  }

  private void pause(Duration wait) {
    runner.submit(time.instant().plus(wait), () -> true);
    runner.next();
  }
}
