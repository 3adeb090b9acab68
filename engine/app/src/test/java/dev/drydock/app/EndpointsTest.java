package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.VirtualTime;
import dev.drydock.core.execute.VirtualTimeRunner;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.Handle;
import dev.drydock.spi.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Waiting for a service is the caller's of providers, and passes in the world's time.
class EndpointsTest implements EndpointAccess {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final Handle HANDLE = new Handle("fake", "h");
  private static final Spec SPEC =
      new Spec(
          "s",
          List.of(),
          List.of(),
          Path.of("."),
          List.of(),
          List.of(),
          Optional.empty(),
          Transfers.NONE);
  private static final Resource SCORING =
      new Resource(
          Address.of("endpoint", "scoring"),
          Kind.ENDPOINT,
          new Attributes(new LinkedHashMap<>()),
          new Span("x", Position.START, Position.START),
          new LinkedHashMap<>(),
          Lifecycle.NONE);

  private final Deque<Asked<Keys>> keys = new ArrayDeque<>();
  private final Deque<Renewal> renewals = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final Time time = new Time();
  private final Endpoints endpoints =
      new Endpoints(
          List.of(this),
          new VirtualTimeRunner<>(time),
          time,
          new Patience(new SplittableRandom(1)));

  private static final class Time implements VirtualTime {
    private Instant now = BEGINNING;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public Optional<Instant> nextEvent() {
      return Optional.empty();
    }

    @Override
    public void advanceTo(Instant instant) {
      now = instant;
    }
  }

  @Test
  void anEndpointThatDoesNotExistIsToldAtOnce() {
    keys.add(new Asked.NoEndpoint<>());

    assertThat(endpoints.keys(SCORING, SPEC)).isEqualTo(new Asked.NoEndpoint<>());
    assertThat(time.now).isEqualTo(BEGINNING);
  }

  @Test
  void aThrottledQuestionIsAskedAgainAfterAsLongAsTheServiceAsks() {
    keys.add(new Asked.Refused<>(new ProviderFault.Throttled("slow down", Duration.ofSeconds(17))));
    keys.add(new Asked.Told<>(new Keys("p", "s")));

    assertThat(endpoints.keys(SCORING, SPEC)).isEqualTo(new Asked.Told<>(new Keys("p", "s")));
    assertThat(time.now).isEqualTo(BEGINNING.plusSeconds(17));
  }

  @Test
  void aRefusalIsFinal() {
    var no = new Asked.Refused<Keys>(new ProviderFault.Denied("no"));
    keys.add(no);

    assertThat(endpoints.keys(SCORING, SPEC)).isEqualTo(no);
    assertThat(calls).containsExactly("keys");
  }

  @Test
  void aRenewalIsWaitedForAndEndsWithTheNewKeys() {
    renewals.add(new Renewal.Waiting(Duration.ofSeconds(5), HANDLE));
    renewals.add(new Renewal.Waiting(Duration.ofSeconds(5), HANDLE));
    renewals.add(new Renewal.Done());
    keys.add(new Asked.Told<>(new Keys("new", "s")));

    assertThat(endpoints.regenerate(SCORING, SPEC, Key.PRIMARY))
        .isEqualTo(new Asked.Told<>(new Keys("new", "s")));
    assertThat(calls).containsExactly("regenerate PRIMARY", "renewed h", "renewed h", "keys");
    assertThat(time.now).isEqualTo(BEGINNING.plusSeconds(10));
  }

  @Test
  void aRenewalThatNeverEndsIsGivenUp() {
    for (int i = 0; i < 10; i++) {
      renewals.add(new Renewal.Waiting(Duration.ofMinutes(5), HANDLE));
    }

    assertThat(endpoints.regenerate(SCORING, SPEC, Key.SECONDARY))
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            refused -> assertThat(refused.toString()).contains("StillWorking"));
  }

  @Override
  public boolean runs(Resource endpoint, Spec spec) {
    return true;
  }

  @Override
  public Asked<Served> where(Resource endpoint, Spec spec) {
    return new Asked.NoEndpoint<>();
  }

  @Override
  public Asked<Keys> keys(Resource endpoint, Spec spec) {
    calls.add("keys");
    return keys.remove();
  }

  @Override
  public Asked<Token> token(Resource endpoint, Spec spec) {
    return new Asked.NoEndpoint<>();
  }

  @Override
  public Renewal regenerate(Resource endpoint, Spec spec, Key which) {
    calls.add("regenerate " + which);
    return renewals.remove();
  }

  @Override
  public Renewal renewed(Handle handle) {
    calls.add("renewed " + handle.text());
    return renewals.remove();
  }
}
