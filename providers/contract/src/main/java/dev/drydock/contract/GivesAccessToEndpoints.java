package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Authentication;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Renewal;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whoever runs an endpoint tells where it scores and gives its keys, one question an exchange.
///
/// The samples hold an endpoint `scoring` with key authentication and given keys, of whose versions
/// `blue` gets 90 % and `green` 10 %.
public interface GivesAccessToEndpoints extends Behaviour {
  Address SCORING = Address.of("endpoint", "scoring");
  int POLLS_MAX = 100;

  /// Return the access that goes with a subject.
  EndpointAccess endpoints(Subject subject);

  /// An endpoint that was applied with all its versions.
  record Applied(Subject subject, EndpointAccess access, Sample sample) {
    Spec spec() {
      return sample.spec();
    }

    Resource scoring() {
      return sample.spec().at(SCORING);
    }

    Keys keys() {
      return told(access.keys(scoring(), spec()));
    }
  }

  private Applied applied() {
    var fresh = fresh();
    new Drive(fresh.subject()).prepare(fresh.sample()).create(fresh.sample().desired());
    fresh.subject().tap().clear();
    return fresh;
  }

  /// The traffic comes last, so it needs all there is of an endpoint.
  private Applied fresh() {
    var subject = subject();
    var sample =
        subject.samples().stream()
            .filter(one -> one.desired().address().resource().equals(SCORING))
            .reduce((_, last) -> last)
            .orElseThrow();
    return new Applied(subject, endpoints(subject), sample);
  }

  private static <T> T told(Asked<T> asked) {
    return switch (asked) {
      case Asked.Told<T>(var answer) -> answer;
      case Asked.NoEndpoint<T> _, Asked.Refused<T> _ -> throw new AssertionError(asked);
    };
  }

  @Test
  default void tellsWhereAnEndpointScoresAndHowItSplits() {
    var applied = applied();

    var served = told(applied.access().where(applied.scoring(), applied.spec()));

    assertThat(applied.access().runs(applied.scoring(), applied.spec())).isTrue();
    assertThat(served.uri().getPath()).endsWith("/api/v1/endpoint/scoring/score");
    assertThat(served.authentication()).isEqualTo(Authentication.KEY);
    assertThat(served.shares().toString()).isEqualTo("{blue=90, green=10}");
  }

  @Test
  default void tellsBothKeysButInNoTextForm() {
    var keys = applied().keys();

    assertThat(keys.primary()).isEqualTo("a-primary-key-of-the-contract");
    assertThat(keys.of(EndpointAccess.Key.SECONDARY)).isEqualTo("a-secondary-key-of-the-contract");
    assertThat(keys.toString()).doesNotContain("key-of-the-contract");
  }

  @Test
  default void aRenewedKeyIsAnotherOneAndTheOtherKeyStays() {
    var applied = applied();

    var renewal =
        applied.access().regenerate(applied.scoring(), applied.spec(), EndpointAccess.Key.PRIMARY);
    for (int poll = 0; poll < POLLS_MAX; poll++) {
      if (renewal instanceof Renewal.Waiting(var wait, var handle)) {
        applied.subject().advance(wait);
        renewal = applied.access().renewed(handle);
      }
    }

    assertThat(renewal).isEqualTo(new Renewal.Done());
    assertThat(applied.keys().primary()).isNotBlank().isNotEqualTo("a-primary-key-of-the-contract");
    assertThat(applied.keys().secondary()).isEqualTo("a-secondary-key-of-the-contract");
  }

  @Test
  default void whatWasNeverAppliedIsNoEndpoint() {
    var fresh = fresh();

    assertThat(fresh.access().where(fresh.scoring(), fresh.spec()))
        .isEqualTo(new Asked.NoEndpoint<Served>());
    assertThat(fresh.access().keys(fresh.scoring(), fresh.spec()))
        .isEqualTo(new Asked.NoEndpoint<Keys>());
    assertThat(fresh.access().regenerate(fresh.scoring(), fresh.spec(), EndpointAccess.Key.PRIMARY))
        .isEqualTo(new Renewal.NoEndpoint());
  }

  @Test
  default void aTokenIsRefusedWhereThereAreKeys() {
    var applied = applied();

    assertThat(applied.access().token(applied.scoring(), applied.spec()))
        .isInstanceOf(Asked.Refused.class);
  }

  @TestFactory
  default Stream<DynamicTest> aThrottledQuestionIsAskedOnce() {
    return Stream.of(
        throttled("where", at -> at.access().where(at.scoring(), at.spec())),
        throttled("keys", at -> at.access().keys(at.scoring(), at.spec())),
        throttled("token", at -> at.access().token(at.scoring(), at.spec())));
  }

  private DynamicTest throttled(String name, Function<Applied, Asked<?>> question) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var applied = applied();
          applied.subject().tap().answer(exchange -> true, busy());

          assertThat(question.apply(applied))
              .isInstanceOfSatisfying(
                  Asked.Refused.class,
                  refused ->
                      assertThat(refused.fault())
                          .isInstanceOfSatisfying(
                              ProviderFault.Throttled.class,
                              fault ->
                                  assertThat(fault.retryAfter())
                                      .isEqualTo(Duration.ofSeconds(17))));
          assertThat(applied.subject().tap().passed()).hasSize(1);
        });
  }

  private static Reply busy() {
    return new Reply.Answer(
        429,
        List.of(new Header("Retry-After", "17"), new Header("Content-Type", "application/json")),
        "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Slow down.\"}}"
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  default void anUnansweredRenewalMayHaveHappened() {
    var applied = applied();
    applied.subject().tap().answer(Tap::changes, new Reply.Broken(true, "connection reset"));

    assertThat(
            applied
                .access()
                .regenerate(applied.scoring(), applied.spec(), EndpointAccess.Key.PRIMARY))
        .isEqualTo(new Renewal.Failed(new ProviderFault.OutcomeUnknown("connection reset")));
  }
}
