package dev.drydock.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.ProviderFault;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final KubernetesClientException late =
      new KubernetesClientException("An error has occurred.", new TimeoutException());

  @Test
  void aReadWithoutAnAnswerInTimeMayBeTriedAgain() {
    assertThat(Faults.of(late, false)).isInstanceOf(ProviderFault.Unavailable.class);
  }

  @Test
  void nobodyKnowsWhatBecameOfAWriteWithoutAnAnswerInTime() {
    assertThat(Faults.of(late, true))
        .isInstanceOfSatisfying(
            ProviderFault.OutcomeUnknown.class,
            fault -> assertThat(fault.toString()).contains("did not answer in time"));
  }
}
