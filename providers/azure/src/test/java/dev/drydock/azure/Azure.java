package dev.drydock.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;

/// A provider over a [TinyArm], and the few things that tests do with it.
final class Azure {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  final TinyArm arm = new TinyArm();
  final AzureProvider provider =
      new AzureProvider(
          arm,
          new Tokens(),
          () -> NOW,
          RandomGenerator.of("L64X128MixRandom"),
          AzureEndpoints.publicCloud());

  /// Gives a token that says its scope.
  private static final class Tokens implements TokenCredential {
    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
      var text = "token for " + request.getScopes().getFirst();
      return Mono.just(new AccessToken(text, NOW.plusSeconds(3600).atOffset(ZoneOffset.UTC)));
    }
  }

  static Mark.Owned mark(DesiredObject desired) {
    return new Mark.Owned("fraud", desired.address(), Assertions.encode(desired), "");
  }

  Progress create(DesiredObject desired) {
    return provider.start(new Write.Create(desired, mark(desired)));
  }

  Progress update(DesiredObject desired, LiveObject live) {
    return provider.start(new Write.Update(desired, live, mark(desired)));
  }

  LiveObject read(DesiredObject desired) {
    return switch (provider.read(desired.id(), desired.type())) {
      case Reading.Present(var live) -> live;
      case Reading.Absent _, Reading.Failed _ ->
          throw new AssertionError(desired.address() + " is not there");
    };
  }

  List<LiveObject> observe(Spec spec) {
    return switch (provider.observe(new Scope(spec, LoweringTest.lower(spec)))) {
      case Observation.Observed(var objects) -> objects;
      case Observation.Failed(var fault) -> throw new AssertionError(fault);
    };
  }
}
