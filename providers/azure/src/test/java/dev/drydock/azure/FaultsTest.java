package dev.drydock.azure;

import static dev.drydock.azure.LoweringTest.one;
import static dev.drydock.azure.TinyArm.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final Azure azure = new Azure();

  /// Each goes out by a way of its own: the SDK's resources, the SDK's containerservice, plain.
  private static final List<String> WAYS =
      List.of("azure#group", "cluster.serving#aks", "endpoint.scoring");

  private static DesiredObject desired(String address) {
    return one(Specs.quickstart().spec(), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure#group", "cluster.serving#aks", "endpoint.scoring"})
  void throttlingIsOneExchangeAndSaysWhenToComeBack(String address) {
    azure.arm.answering("PUT", "", throttled());

    assertThat(azure.create(desired(address)))
        .isEqualTo(
            new Progress.Failed(
                new ProviderFault.Throttled("TooManyRequests: slow down", Duration.ofSeconds(17))));
    assertThat(azure.arm.calls()).hasSize(1);
  }

  private static Reply throttled() {
    return error(429, "TooManyRequests", "slow down", new Header("Retry-After", "17"));
  }

  @Test
  void aThrottledReadIsOneExchangeToo() {
    azure.arm.answering("GET", "", throttled());
    var scoring = desired("endpoint.scoring");

    assertThat(azure.provider.read(scoring.id(), scoring.type()))
        .isInstanceOfSatisfying(
            Reading.Failed.class,
            failed -> assertThat(failed.fault()).isInstanceOf(ProviderFault.Throttled.class));
    assertThat(azure.arm.calls()).hasSize(1);
  }

  @Test
  void anUnansweredWriteMayHaveHappened() {
    for (var address : WAYS) {
      azure.arm.answering("PUT", "", new Reply.Broken(true, "connection reset"));

      assertThat(azure.create(desired(address)))
          .as(address)
          .isEqualTo(new Progress.Failed(new ProviderFault.OutcomeUnknown("connection reset")));
    }
  }

  @Test
  void anUnsentWriteHasNotHappened() {
    for (var address : WAYS) {
      azure.arm.answering("PUT", "", new Reply.Broken(false, "no route"));

      assertThat(azure.create(desired(address)))
          .as(address)
          .isInstanceOfSatisfying(
              Progress.Failed.class,
              failed -> assertThat(failed.fault()).isInstanceOf(ProviderFault.Unavailable.class));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, InvalidAuthenticationToken, Denied",
    "403, AuthorizationFailed, Denied",
    "400, InvalidRequestContent, Rejected",
    "404, ParentResourceNotFound, Rejected",
    "422, Unprocessable, Rejected",
    "409, OperationNotAllowed, Conflict",
    "412, PreconditionFailed, Conflict",
    "409, ScopeLocked, Rejected",
    "409, MissingSubscriptionRegistration, Rejected",
    "409, StorageAccountAlreadyTaken, Rejected",
    "500, InternalServerError, OutcomeUnknown",
    "503, ServiceUnavailable, OutcomeUnknown",
  })
  void aRefusedWriteMeansOneThing(int status, String code, String fault) {
    azure.arm.answering("PUT", "/scoring", error(status, code, "no"));

    assertThat(azure.create(desired("endpoint.scoring")))
        .isInstanceOfSatisfying(
            Progress.Failed.class,
            failed -> {
              assertThat(failed.fault().getClass().getSimpleName()).isEqualTo(fault);
              assertThat(failed.toString()).contains(code);
            });
  }

  @Test
  void aBrokenReadHarmsNothing() {
    azure.arm.answering("GET", "", error(503, "ServiceUnavailable", "later"));
    var scoring = desired("endpoint.scoring");

    assertThat(azure.provider.read(scoring.id(), scoring.type()))
        .isInstanceOfSatisfying(
            Reading.Failed.class,
            failed -> assertThat(failed.fault()).isInstanceOf(ProviderFault.Unavailable.class));
  }

  @Test
  void aNameThatIsSoftDeletedComesWithBothRemedies() {
    azure.arm.answering("PUT", "/fraud", error(409, "Conflict", "Soft-deleted workspace exists."));

    assertThat(azure.create(desired("workspace.fraud")))
        .isInstanceOfSatisfying(
            Progress.Failed.class,
            failed ->
                assertThat(failed.fault().message())
                    .contains("Soft-deleted workspace exists.", "purge_on_destroy", "another"));
  }
}
