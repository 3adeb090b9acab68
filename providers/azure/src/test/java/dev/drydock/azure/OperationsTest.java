package dev.drydock.azure;

import static dev.drydock.azure.LoweringTest.one;
import static dev.drydock.azure.Specs.ENDPOINT;
import static dev.drydock.azure.Specs.map;
import static dev.drydock.azure.TinyArm.json;
import static dev.drydock.azure.TinyArm.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.transport.Header;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final String OPERATION =
      "https://management.azure.com/subscriptions/s/providers/x/operations/1?api-version=1";

  private final Azure azure = new Azure();
  private final DesiredObject blue = one(Specs.quickstart().spec(), "version.scoring.blue");

  @Test
  void aLongOperationIsAskedForUntilItIsOver() {
    var async = new Header("Azure-AsyncOperation", OPERATION);
    var running = TinyArm.parse("{\"status\":\"InProgress\",\"percentComplete\":40}");
    azure.arm.answering("PUT", "/blue", json(201, parse("{}"), async, retryAfter("7")));
    azure.arm.answering("GET", "/operations/1", json(200, running, retryAfter("9")));
    azure.arm.answering("GET", "/operations/1", json(200, parse("{\"status\":\"Succeeded\"}")));

    var first = waiting(azure.create(blue));
    assertThat(first.duration()).isEqualTo(Duration.ofSeconds(7));
    azure.arm.holding(blue.id().text(), parse("{\"properties\":{}}"));
    var second = waiting(azure.provider.resume(first.handle()));
    assertThat(second.duration()).isEqualTo(Duration.ofSeconds(9));
    assertThat(second.note()).isEqualTo("InProgress 40 %");
    assertThat(azure.provider.resume(second.handle())).isInstanceOf(Progress.Done.class);
  }

  @Test
  void aFailedOperationIsRejectedWithAllThatWasSaid() {
    var async = new Header("Azure-AsyncOperation", OPERATION);
    var failed =
        parse(
            """
            {"status":"Failed","error":{"code":"Unschedulable","message":"No node fits.",
             "details":[{"message":"0/3 nodes: Insufficient nvidia.com/gpu."}]}}
            """);
    azure.arm.answering("PUT", "/blue", json(201, parse("{}"), async));
    azure.arm.answering("GET", "/operations/1", json(200, failed));

    assertThat(azure.provider.resume(waiting(azure.create(blue)).handle()))
        .isEqualTo(
            new Progress.Failed(
                new ProviderFault.Rejected(
                    "Unschedulable", "No node fits. 0/3 nodes: Insufficient nvidia.com/gpu.")));
  }

  @Test
  void anObjectWithoutAnOperationIsLookedAt() {
    var creating = parse("{\"id\":\"x\",\"properties\":{\"provisioningState\":\"Creating\"}}");
    azure.arm.answering("PUT", "/blue", json(201, creating, retryAfter("5")));

    var waiting = waiting(azure.create(blue));
    azure.arm.holding(blue.id().text(), parse("{\"properties\":{}}"));

    assertThat(azure.provider.resume(waiting.handle())).isInstanceOf(Progress.Done.class);
    assertThat(azure.arm.calls()).last().isEqualTo("GET " + blue.id());
  }

  @Test
  void aTokenIsNeverTakenToAnAddressThatIsNotResourceManagers() {
    var elsewhere = new Header("Azure-AsyncOperation", "https://evil.example/operations/1");
    azure.arm.answering("PUT", "/blue", json(201, parse("{}"), elsewhere));
    var waiting = waiting(azure.create(blue));
    azure.arm.calls();

    assertThat(azure.provider.resume(waiting.handle()))
        .isInstanceOfSatisfying(
            Progress.Failed.class,
            failed -> assertThat(failed.fault()).isInstanceOf(ProviderFault.Rejected.class));
    assertThat(azure.arm.calls()).isEmpty();
  }

  @Test
  void aHandleSurvivesTheProcessAndHoldsNoSecret() {
    var keys = map("primary", "brand-new-key");
    var keyed = one(Specs.quickstart().set(ENDPOINT, "keys", keys).spec(), "endpoint.scoring");
    var async = new Header("Azure-AsyncOperation", OPERATION);
    azure.arm.answering("PUT", "/scoring", json(201, parse("{}"), async));

    var handle = waiting(azure.create(keyed)).handle();

    assertThat(handle.text()).doesNotContain("brand-new-key", "Bearer");
    azure.arm.answering("GET", "/operations/1", json(200, parse("{\"status\":\"Running\"}")));
    assertThat(new Azure().provider.resume(new Handle("azure", handle.text())))
        .isInstanceOf(Progress.Failed.class);
    assertThat(azure.provider.resume(handle)).isInstanceOf(Progress.Waiting.class);
  }

  private static Header retryAfter(String seconds) {
    return new Header("Retry-After", seconds);
  }

  private static Progress.Waiting waiting(Progress progress) {
    assertThat(progress).isInstanceOf(Progress.Waiting.class);
    return (Progress.Waiting) progress;
  }
}
