package dev.drydock.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kubernetes.lower.ClusterLowering;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesProviderTest {
  private static final String EMPTY = "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[]}";
  private static final String MISSING =
      "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"NotFound\",\"code\":404,"
          + "\"message\":\"not found\"}";

  private final ScriptedServer server = new ScriptedServer();
  private final KubernetesProvider provider =
      provider(new Access.Granted(ScriptedServer.KUBECONFIG), server);

  private static KubernetesProvider provider(Access access, ScriptedServer server) {
    return new KubernetesProvider(
        _ -> access, server, InstantSource.fixed(Instant.EPOCH), new SplittableRandom(1));
  }

  private void nothingFurther(int lists) {
    for (int i = 0; i < lists; i++) {
      server.answer(200, EMPTY);
    }
  }

  @Test
  void aCreateIsOneServerSideApplyThatDoesNotForce() {
    server.answer(201, namespace("7", ""));
    var desired = desired(Specs.of(new LinkedHashMap<>()));

    var progress = provider.start(new Write.Create(desired, mark(desired)));

    assertThat(server.lines())
        .containsExactly("PATCH /api/v1/namespaces/azureml-fraud?fieldManager=drydock&force=false");
    assertThat(server.asked().getFirst().headers())
        .anySatisfy(header -> {
          assertThat(header.name()).isEqualToIgnoringCase("Content-Type");
          assertThat(header.value()).startsWith("application/apply-patch+yaml");
        })
        .anySatisfy(header -> assertThat(header.value()).isEqualTo("Bearer the-token"));
    assertThat(server.body(0))
        .contains("\"drydock.dev/stack\":\"fraud\"")
        .contains("\"drydock.dev/address\":\"cluster.serving#namespace\"")
        .contains("\"drydock.dev/asserted\":\"1:abc\"");
    assertThat(((Progress.Done) progress).live().version()).isEqualTo("7");
  }

  @Test
  void anUpdateForcesAndIsBoundToWhatWasRead() {
    server.answer(200, instanceType());
    var desired = desired(Specs.withInstanceType());

    provider.start(new Write.Update(desired, live(desired, "41"), mark(desired)));

    assertThat(server.lines())
        .containsExactly(
            "PATCH /apis/amlarc.azureml.com/v1alpha1/instancetypes/gpu"
                + "?fieldManager=drydock&force=true");
    assertThat(server.body(0))
        .contains("\"resourceVersion\":\"41\"")
        .contains("\"nodeSelector\":{\"agentpool\":\"gpu\"}")
        .contains("\"limits\":{\"cpu\":\"500m\",\"memory\":\"1Gi\",\"nvidia.com/gpu\":1}")
        .contains("\"requests\":{\"cpu\":\"500m\",\"memory\":\"1Gi\"}");
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    server.answer(200, instanceType());
    var desired = desired(Specs.withInstanceType());

    var reading = provider.read(desired.id(), desired.type());

    var live = ((Reading.Present) reading).live();
    assertThat(live.fields()).isEqualTo(desired.fields());
    assertThat(live.mark()).isEqualTo(new Mark.Owned("fraud", desired.address(), "1:abc", ""));
    assertThat(live.containers()).containsExactly(Specs.CLUSTER);
  }

  @Test
  void aSecretTravelsEncodedAndIsNeverReadBack() {
    server.answer(
        201,
        "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"drydock-tls\","
            + "\"namespace\":\"azureml\"},\"data\":{\"key.pem\":\"S0VZ\"}}");
    var desired = desired(Specs.withCertificate());

    var progress = provider.start(new Write.Create(desired, mark(desired)));

    assertThat(server.body(0))
        .contains("\"data\":{\"cert.pem\":\"Q0VSVA==\",\"key.pem\":\"S0VZ\"}");
    assertThat(((Progress.Done) progress).live().fields().values())
        .containsExactly(Value.texts(List.of("key.pem")));
  }

  @Test
  void observingTakesOneListPerType() {
    server.answer(200, list(namespace("7", ""))).answer(404, MISSING);
    nothingFurther(4);
    var spec = Specs.of(new LinkedHashMap<>());

    var seen = (Observation.Observed) provider.observe(scope(spec));

    assertThat(server.lines())
        .containsExactly(
            "GET /api/v1/namespaces",
            "GET /apis/amlarc.azureml.com/v1alpha1/instancetypes",
            "GET /api/v1/secrets?labelSelector=drydock.dev%2Fstack%3Dfraud",
            "GET /apis/apps/v1/deployments?labelSelector=drydock.dev%2Fstack%3Dfraud",
            "GET /api/v1/services?labelSelector=drydock.dev%2Fstack%3Dfraud",
            "GET /api/v1/configmaps?labelSelector=drydock.dev%2Fstack%3Dfraud");
    assertThat(seen.objects())
        .extracting(live -> live.id().text())
        .containsExactly(Specs.CLUSTER.text() + "!/Namespace//azureml-fraud");
  }

  @Test
  void aWantedSecretWithoutOurMarkIsSeenToo() {
    server
        .answer(200, EMPTY)
        .answer(200, EMPTY)
        .answer(200, EMPTY)
        .answer(
            200,
            "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"drydock-tls\","
                + "\"namespace\":\"azureml\"}}");
    nothingFurther(3);

    var seen = (Observation.Observed) provider.observe(scope(Specs.withCertificate()));

    assertThat(seen.objects()).extracting(LiveObject::mark).containsExactly(Mark.NONE);
  }

  @Test
  void whatNobodyWantsAndNobodyMarkedIsNotSeen() {
    server.answer(
        200,
        list(
            namespace("7", "")
                .replace("azureml-fraud", "other")
                .replace("\"drydock.dev/stack\":\"fraud\"", "\"drydock.dev/stack\":\"somebody\"")));
    nothingFurther(5);

    var seen = (Observation.Observed) provider.observe(scope(Specs.of(new LinkedHashMap<>())));

    assertThat(seen.objects()).isEmpty();
  }

  @Test
  void whereThereIsNoClusterEverythingIsAbsent() {
    var none = provider(new Access.NoCluster(), server);
    var spec = Specs.of(new LinkedHashMap<>());
    var desired = desired(spec);

    assertThat(none.observe(scope(spec))).isEqualTo(new Observation.Observed(List.of()));
    assertThat(none.read(desired.id(), desired.type())).isEqualTo(new Reading.Absent());
    assertThat(none.start(new Write.Delete(live(desired, "1"), false)))
        .isEqualTo(new Progress.Gone());
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aDeletedNamespaceIsWaitedFor() {
    server.answer(200, namespace("8", "\"deletionTimestamp\":\"2026-01-01T00:00:00Z\","));
    server.answer(200, namespace("8", "\"deletionTimestamp\":\"2026-01-01T00:00:00Z\","));
    server.answer(404, MISSING);
    server.answer(200, "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMapList\",\"items\":[]}");
    var desired = desired(Specs.of(new LinkedHashMap<>()));

    var waiting = (Progress.Waiting) provider.start(new Write.Delete(live(desired, "7"), false));

    assertThat(server.body(0)).contains("\"resourceVersion\":\"7\"");
    assertThat(provider.resume(waiting.handle())).isInstanceOf(Progress.Waiting.class);
    assertThat(provider.resume(waiting.handle())).isEqualTo(new Progress.Gone());
  }

  @Test
  void deletingWhatIsGoneIsDone() {
    server.answer(404, MISSING);
    var desired = desired(Specs.withInstanceType());

    assertThat(provider.start(new Write.Delete(live(desired, "7"), false)))
        .isEqualTo(new Progress.Gone());
  }

  @Test
  void aNamespaceThatIsGoingCannotBeMadeYet() {
    server.answer(200, namespace("8", "\"deletionTimestamp\":\"2026-01-01T00:00:00Z\","));
    var desired = desired(Specs.of(new LinkedHashMap<>()));

    assertThat(fault(provider.start(new Write.Create(desired, mark(desired)))))
        .isInstanceOf(ProviderFault.Conflict.class);
  }

  @Test
  void aThrottledCallIsOneExchangeAndSaysWhenToComeBack() {
    server.answer(429, status("TooManyRequests", 429, "\"details\":{\"retryAfterSeconds\":7},"));
    var desired = desired(Specs.of(new LinkedHashMap<>()));

    assertThat(fault(provider.start(new Write.Create(desired, mark(desired)))))
        .isEqualTo(new ProviderFault.Throttled("no", Duration.ofSeconds(7)));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void anotherManagersClaimIsRejectedWithItsName() {
    server.answer(
        409,
        "{\"kind\":\"Status\",\"reason\":\"Conflict\",\"code\":409,\"message\":"
            + "\"conflict with \\\"kubectl-edit\\\"\",\"details\":{\"causes\":["
            + "{\"reason\":\"FieldManagerConflict\",\"field\":\".spec\"}]}}");
    var desired = desired(Specs.withInstanceType());

    assertThat(fault(provider.start(new Write.Create(desired, mark(desired)))))
        .isEqualTo(
            new ProviderFault.Rejected("FieldManagerConflict", "conflict with \"kubectl-edit\""));
  }

  @Test
  void aMovedObjectIsAConflict() {
    server.answer(409, status("Conflict", 409, ""));
    var desired = desired(Specs.withInstanceType());

    assertThat(fault(provider.start(new Write.Update(desired, live(desired, "1"), mark(desired)))))
        .isEqualTo(new ProviderFault.Conflict("no"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whoMayNotIsDenied(int code) {
    server.answer(code, status("Forbidden", code, ""));
    var desired = desired(Specs.withInstanceType());

    assertThat(provider.read(desired.id(), desired.type()))
        .isEqualTo(new Reading.Failed(new ProviderFault.Denied("no")));
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 504})
  void aServerErrorLeavesAWriteOpenButNotARead(int code) {
    server.answer(code, status("InternalError", code, ""));
    server.answer(code, status("InternalError", code, ""));
    var desired = desired(Specs.withInstanceType());

    assertThat(fault(provider.start(new Write.Create(desired, mark(desired)))))
        .isInstanceOf(ProviderFault.OutcomeUnknown.class);
    assertThat(((Reading.Failed) provider.read(desired.id(), desired.type())).fault())
        .isInstanceOf(ProviderFault.Unavailable.class);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aBrokenConnectionLeavesAWriteOpenOnlyWhenItWasSent() {
    server.breaking(true).breaking(false);
    var desired = desired(Specs.withInstanceType());
    var create = new Write.Create(desired, mark(desired));

    assertThat(fault(provider.start(create)))
        .isEqualTo(new ProviderFault.OutcomeUnknown("connection reset"));
    assertThat(fault(provider.start(create))).isInstanceOf(ProviderFault.Unavailable.class);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void releasingTakesOnlyTheMarkOff() {
    server.answer(200, instanceType()).answer(200, instanceType());
    var desired = desired(Specs.withInstanceType());

    provider.start(new Write.Release(live(desired, "9")));

    assertThat(server.asked().getLast().headers())
        .anySatisfy(header -> assertThat(header.value()).startsWith("application/merge-patch"));
    assertThat(server.body(1))
        .contains("\"drydock.dev/stack\":null")
        .contains("\"drydock.dev/asserted\":null")
        .doesNotContain("spec");
  }

  private static ProviderFault fault(Progress progress) {
    return ((Progress.Failed) progress).fault();
  }

  private static Scope scope(Spec spec) {
    return new Scope(spec, ClusterLowering.lower(Specs.cluster(spec), spec));
  }

  private static DesiredObject desired(Spec spec) {
    return ClusterLowering.lower(Specs.cluster(spec), spec).getLast();
  }

  private static Mark.Owned mark(DesiredObject desired) {
    return new Mark.Owned("fraud", desired.address(), "1:abc", "");
  }

  private static LiveObject live(DesiredObject desired, String version) {
    return new LiveObject(
        desired.id(),
        desired.type(),
        new LinkedHashMap<String, Value>(),
        new LinkedHashMap<>(),
        mark(desired),
        List.of(),
        List.of(),
        version,
        Provenance.NONE);
  }

  private static String list(String item) {
    return "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[" + item + "]}";
  }

  private static String status(String reason, int code, String more) {
    return "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\""
        + reason
        + "\","
        + more
        + "\"code\":"
        + code
        + ",\"message\":\"no\"}";
  }

  private static String meta(String name, String version, String address, String more) {
    return "\"metadata\":{"
        + more
        + "\"name\":\""
        + name
        + "\",\"resourceVersion\":\""
        + version
        + "\",\"labels\":{\"app.kubernetes.io/managed-by\":\"drydock\","
        + "\"drydock.dev/stack\":\"fraud\"},\"annotations\":{\"drydock.dev/address\":\""
        + address
        + "\",\"drydock.dev/asserted\":\"1:abc\"}}";
  }

  private static String namespace(String version, String more) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\","
        + meta("azureml-fraud", version, "cluster.serving#namespace", more)
        + "}";
  }

  private static String instanceType() {
    return "{\"apiVersion\":\"amlarc.azureml.com/v1alpha1\",\"kind\":\"InstanceType\","
        + meta("gpu", "42", "cluster.serving#instance_type.gpu", "")
        + ",\"spec\":{\"nodeSelector\":{\"agentpool\":\"gpu\"},\"resources\":{"
        + "\"requests\":{\"cpu\":\"500m\",\"memory\":\"1Gi\"},"
        + "\"limits\":{\"cpu\":\"500m\",\"memory\":\"1Gi\",\"nvidia.com/gpu\":\"1\"}}}}";
  }
}
