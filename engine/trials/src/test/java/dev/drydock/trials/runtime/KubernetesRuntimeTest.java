package dev.drydock.trials.runtime;

import static dev.drydock.trials.runtime.Lab.endpoint;
import static dev.drydock.trials.runtime.Lab.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.testkit.DrydockExtension;
import dev.drydock.testkit.Yard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DrydockExtension.class)
final class KubernetesRuntimeTest {
  private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments/";
  private static final Address SCORING = Address.of("endpoint", "scoring");

  @TempDir private Path directory = Path.of(".");
  private Lab lab;

  @BeforeEach
  void begin(Yard yard) {
    lab = new Lab(yard, directory);
  }

  private String text(Plan plan) {
    return PlanText.render(plan, Style.PLAIN);
  }

  @Test
  void thePlanShowsDeclaredAndEffectiveSharesAndRoles() {
    var plan =
        lab.yard()
            .plan(
                lab.spec(
                    endpoint("scoring")
                        + version("scoring", "blue", "default = true", "traffic = 20")
                        + version("scoring", "green", "traffic = 10", "role = \"control\"")));

    assertThat(plan.traffic().getFirst().versions())
        .containsExactly(
            new VersionShare(
                "blue", new Declared("", "", false), new Declared("20", "treatment", true), 0, 90),
            new VersionShare(
                "green", new Declared("", "", false), new Declared("10", "control", false), 0, 10));
  }

  @Test
  void aMovedShareIsOneUpdateOfTheRoutersConfiguration() {
    var spec =
        endpoint("scoring")
            + version("scoring", "blue", "default = true")
            + version("scoring", "green", "traffic = 10");
    lab.applied(spec);

    var plan = lab.yard().plan(lab.spec(spec.replace("traffic = 10", "traffic = 30")));

    assertThat(steps(plan)).containsExactly("update endpoint.scoring#traffic");
    assertThat(plan.traffic().getFirst().versions())
        .extracting(VersionShare::before, VersionShare::after)
        .containsExactly(tuple(90, 70), tuple(10, 30));
  }

  @Test
  void aVersionThatLeavesIsDeletedWhenNobodyAsksItAnyMore() {
    var blue = endpoint("scoring") + version("scoring", "blue", "default = true");
    lab.applied(blue + version("scoring", "green", "traffic = 10"));

    var plan = lab.yard().plan(lab.spec(blue));
    var report = lab.yard().apply(lab.spec(blue));

    assertThat(steps(plan))
        .containsSubsequence("update endpoint.scoring#traffic", "delete version.scoring.green");
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(lab.yard().plan(lab.spec(blue)).isEmpty()).isTrue();
  }

  @Test
  void aVersionMovesToAnotherNamespaceAndLeavesNothingBehind() {
    var spec =
        endpoint("scoring")
            + version("scoring", "blue", "default = true")
            + version("scoring", "green", "traffic = 10", "namespace = \"one\"");
    lab.applied(spec);
    var moved = lab.spec(spec.replace("\"one\"", "\"two\""));
    var report = lab.yard().apply(moved);

    assertThat(report.diagnostics()).isEmpty();
    assertThat(lab.yard().plan(moved).isEmpty()).isTrue();
    assertThat(lab.get("/apis/apps/v1/namespaces/one/deployments").path("items")).isEmpty();
  }

  @Test
  void whatAnAutoscalerWritesIsNoDriftAndStays() {
    var spec = endpoint("scoring") + version("scoring", "blue", "autoscale {\n min = 2\n }");
    lab.applied(spec);
    assertThat(replicas()).isEqualTo(2);

    lab.patch(DEPLOYMENTS + "scoring-blue/scale", "{\"spec\":{\"replicas\":4}}");
    lab.pass(Duration.ofMinutes(5));

    assertThat(text(lab.yard().plan(lab.spec(spec)))).contains("No changes.");
    lab.applied(spec.replace("digits:1", "digits:2"));
    assertThat(replicas()).isEqualTo(4);
  }

  @Test
  void aFixedNumberOfReplicasIsKept() {
    var spec = endpoint("scoring") + version("scoring", "blue", "replicas = 2");
    lab.applied(spec);

    lab.patch(DEPLOYMENTS + "scoring-blue/scale", "{\"spec\":{\"replicas\":1}}");
    lab.pass(Duration.ofMinutes(5));

    assertThat(steps(lab.yard().plan(lab.spec(spec))))
        .containsExactly("update version.scoring.blue");
    lab.applied(spec);
    assertThat(replicas()).isEqualTo(2);
  }

  private int replicas() {
    return lab.get(DEPLOYMENTS + "scoring-blue").at("/spec/replicas").asInt();
  }

  @Test
  void anFpgaIsAskedForByItsNameAndIsThere() {
    lab.applied(
        endpoint("scoring")
            + version(
                "scoring",
                "blue",
                "replicas = 2",
                "resources {\n fpga = 1\n fpga_resource = \"fpga.example/u250\"\n }"));

    var resources =
        lab.get(DEPLOYMENTS + "scoring-blue").at("/spec/template/spec/containers/0/resources");

    assertThat(resources.path("limits").path("fpga.example/u250").asText()).isEqualTo("1");
    assertThat(resources.path("requests").path("fpga.example/u250").asText()).isEqualTo("1");
  }

  @Test
  void anEndpointForAnybodyHasNoSecret() {
    lab.applied(endpoint("scoring", "auth = \"none\"") + version("scoring", "blue"));

    var secrets = lab.get("/api/v1/secrets?labelSelector=drydock.dev/stack%3Dtrial");

    assertThat(secrets.path("items")).isEmpty();
  }

  @Test
  void generatedKeysStayWhenTheEndpointChanges() {
    var spec = endpoint("scoring") + version("scoring", "blue");
    lab.applied(spec);
    var primary = lab.entry("scoring-keys", "primary");
    var secondary = lab.entry("scoring-keys", "secondary");
    assertThat(primary).hasSizeGreaterThan(40).isNotEqualTo(secondary);

    lab.applied(spec.replace("cluster.lab\n", "cluster.lab\n keys {\n primary = \"mine\"\n }\n"));

    assertThat(lab.entry("scoring-keys", "primary")).isEqualTo("mine");
    assertThat(lab.entry("scoring-keys", "secondary")).isEqualTo(secondary);
  }

  @Test
  void theRouterGoesWithTheLastEndpointAndTheClusterStays() {
    lab.applied(endpoint("scoring") + version("scoring", "blue"));

    assertThat(steps(lab.yard().plan(lab.spec(""))))
        .contains("delete cluster.lab#router", "delete endpoint.scoring");
    lab.applied("");
  }

  @Test
  void aLostKeyIsMadeAnew() {
    var spec = endpoint("scoring") + version("scoring", "blue");
    lab.applied(spec);
    var primary = lab.entry("scoring-keys", "primary");
    lab.patch("/api/v1/namespaces/default/secrets/scoring-keys", "{\"data\":{\"secondary\":null}}");

    assertThat(steps(lab.yard().plan(lab.spec(spec))))
        .containsExactly("update endpoint.scoring#secret");
    lab.applied(spec);

    assertThat(lab.entry("scoring-keys", "secondary")).isNotEmpty();
    assertThat(lab.entry("scoring-keys", "primary")).isEqualTo(primary);
  }

  @Test
  void aRenewedKeyIsNewAndNoDrift() {
    var spec = lab.applied(endpoint("scoring") + version("scoring", "blue"));
    var before = lab.entry("scoring-keys", "primary");

    var keys =
        lab.yard()
            .drydock()
            .endpoints()
            .regenerate(spec.at(SCORING), spec, EndpointAccess.Key.PRIMARY);

    assertThat(((Asked.Told<Keys>) keys).answer().primary())
        .isNotEqualTo(before)
        .isEqualTo(lab.entry("scoring-keys", "primary"));
    assertThat(lab.yard().plan(spec).isEmpty()).isTrue();
  }

  @Test
  void aTokenIsSignedWithTheKeyThatTheRouterKnows() throws Exception {
    var spec = lab.applied(endpoint("scoring", "auth = \"token\"") + version("scoring", "blue"));
    var now = lab.yard().platform().now();

    var asked = lab.yard().drydock().endpoints().token(spec.at(SCORING), spec);

    var token = ((Asked.Told<Token>) asked).answer();
    var signed = SignedJWT.parse(token.value());
    var keys = JWKSet.parse(lab.entry("scoring-keys", "jwks.json"));
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
    assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    assertThat(key.isPrivate()).isFalse();
    assertThat(signed.getJWTClaimsSet().getAudience()).containsExactly("default/scoring");
    assertThat(signed.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(token.expires()));
    assertThat(Duration.between(now, token.expires())).isEqualTo(Duration.ofHours(12));
    assertThat(Duration.between(now, token.refreshAfter())).isEqualTo(Duration.ofHours(11));
  }

  @Test
  void anImageThatCannotBePulledFailsInTheKubeletsWords() {
    var spec =
        lab.spec(
            endpoint("scoring")
                + version("scoring", "blue").replace("registry.example", "registry.invalid"));

    var report = lab.yard().apply(spec);

    assertThat(report.ending()).isEqualTo(Ending.PARTLY);
    assertThat(report.diagnostics().toString())
        .contains("ImagePullBackOff")
        .contains("scoring-blue");
    assertThat(steps(lab.yard().plan(spec))).contains("update version.scoring.blue");
  }

  @Test
  void destroyLeavesNothingOfOurs() {
    var spec = lab.applied(endpoint("scoring", "namespace = \"own\"") + version("scoring", "blue"));

    assertThat(lab.yard().destroy(spec).ending()).isEqualTo(Ending.DONE);
    lab.pass(Duration.ofMinutes(5));

    for (var type :
        List.of(
            "/apis/apps/v1/deployments",
            "/api/v1/services",
            "/api/v1/configmaps",
            "/api/v1/secrets",
            "/api/v1/namespaces")) {
      var left = lab.get(type + "?labelSelector=drydock.dev/stack%3Dtrial").path("items");
      assertThat(left).as(type).isEmpty();
    }
    assertThat(lab.get("/api/v1/namespaces/default").path("kind").asText()).isEqualTo("Namespace");
  }

  @Test
  void anotherStacksRouterServesThisOneToo(Yard yard) {
    lab.applied(endpoint("scoring") + version("scoring", "blue"));
    var other = lab.spec("other", endpoint("second") + version("second", "blue"));

    assertThat(steps(yard.plan(other)))
        .contains("create endpoint.second")
        .noneMatch(step -> step.contains("#router"));
    assertThat(yard.apply(other).ending()).isEqualTo(Ending.DONE);
    assertThat(yard.destroy(other).ending()).isEqualTo(Ending.DONE);
    assertThat(lab.get(DEPLOYMENTS + "drydock-router").at("/status/availableReplicas").asInt())
        .isEqualTo(1);
  }

  /// Return the steps, what comes first before what waits for it.
  private static List<String> steps(Plan plan) {
    var steps = new ArrayList<String>();
    new TopologicalOrderIterator<>(plan.steps())
        .forEachRemaining(step -> steps.add(step.toString()));
    return steps;
  }
}
