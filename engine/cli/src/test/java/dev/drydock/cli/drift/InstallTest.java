package dev.drydock.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.cli.Ran;
import dev.drydock.sim.platform.PlainCluster;
import dev.drydock.sim.platform.SimulatedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scheduled jobs, printed.
class InstallTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "../..")).resolve("examples");
  private static final String QUICKSTART = EXAMPLES.resolve("quickstart").toString();
  private static final String IMAGE = "--image=registry.example/drydock:1.0";
  private static final String CLIENT = "--client-id=11111111-2222-3333-4444-555555555555";
  private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

  @TempDir private Path directory = Path.of(".");

  @Test
  void aCronJobIsPrintedWithItsSpecAndNoMoreRightsThanToRead() throws IOException {
    var ran = Ran.of("drift", QUICKSTART, "--install", "cronjob", IMAGE, CLIENT);

    assertThat(ran.code()).as(ran.err()).isZero();
    Golden.holds("cronjob.golden.yaml", ran.out());
    for (var object : documents(ran.out())) {
      object
          .findValues("verbs")
          .forEach(verbs -> assertThat(verbs).allMatch(verb -> reads(verb.asText())));
    }
    var spec = Files.readString(EXAMPLES.resolve("quickstart/fraud.drydock.hcl"));
    assertThat(documents(ran.out()).get(3).at("/data/fraud.drydock.hcl").asText()).isEqualTo(spec);
    assertThat(documents(ran.out()).get(3).at("/binaryData/model_fraud.onnx").binaryValue())
        .isEqualTo(Files.readAllBytes(EXAMPLES.resolve("quickstart/model/fraud.onnx")));
  }

  @Test
  void anApiServerThatIsStrictTakesEveryObject() throws IOException {
    var plain = EXAMPLES.resolve("kubernetes-only").toString();
    var printed =
        List.of(
            Ran.of("drift", QUICKSTART, "--install", "cronjob", IMAGE, CLIENT).out(),
            Ran.of("drift", plain, "--install", "cronjob", IMAGE, "--format", "json").out());
    try (var platform = SimulatedPlatform.inMemory(1)) {
      platform.putCluster(new PlainCluster("lab", 1, "Standard_D4s_v3", new LinkedHashMap<>()));
      var server = new ApiServer(platform, "lab");
      for (var object : printed.stream().flatMap(one -> documents(one).stream()).toList()) {
        var response = server.create(object);
        assertThat(response.status()).as(object + "\n" + response.text()).isEqualTo(201);
      }
      var wrong = YAML.readTree("{apiVersion: batch/v1, kind: CronJob, specs: {}}");
      assertThat(server.create(wrong).status()).as("strict").isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void aPlainClusterIsReachedByTheJobsOwnAccountUnderTheSpecsContext() throws IOException {
    var plain = EXAMPLES.resolve("kubernetes-only").toString();

    var objects = documents(Ran.of("drift", plain, "--install=cronjob", IMAGE).out());

    var config = YAML.readTree(objects.get(3).at("/data/kubeconfig.yaml").asText());
    assertThat(config.at("/contexts/0/name").asText()).isEqualTo("lab");
    assertThat(config.at("/users/0/user/tokenFile").asText()).endsWith("/serviceaccount/token");
    assertThat(objects.get(1).toString()).contains("secrets", "configmaps", "deployments");
    assertThat(objects.get(0).toString()).doesNotContain("azure");
  }

  @Test
  void aWorkflowIsPrintedThatParses() throws IOException {
    var ran = Ran.of("drift", QUICKSTART, "--install", "github", "--schedule", "30 6 * * 1-5");

    assertThat(ran.code()).as(ran.err()).isZero();
    Golden.holds("workflow.golden.yaml", ran.out().replace(QUICKSTART, "examples/quickstart"));
    var workflow = YAML.readTree(ran.out());
    assertThat(workflow.at("/permissions/id-token").asText()).isEqualTo("write");
    assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
    assertThat(workflow.at("/on/schedule/0/cron").asText()).isEqualTo("30 6 * * 1-5");
    assertThat(workflow.at("/jobs/drift/steps")).hasSize(5);
  }

  @Test
  void valuesOfVariablesAreNotPrintedButTakenFromASecret() throws IOException {
    var plan = new String[] {"drift", QUICKSTART, "--install", "cronjob", IMAGE, CLIENT};
    var environment = Map.of("DRYDOCK_VAR_subscription", "00000000-0000-0000-0000-00000000beef");

    var ran = Ran.with(environment, "", false, plan);

    assertThat(ran.out()).contains("drydock-drift-fraud-inputs").doesNotContain("00000000beef");
    var variable = documents(ran.out()).getLast().findValue("env").get(1);
    assertThat(variable.path("name").asText()).isEqualTo("DRYDOCK_VAR_subscription");
    assertThat(variable.at("/valueFrom/secretKeyRef/key").asText()).isEqualTo("subscription");
  }

  @Test
  void whatAJobCannotHaveIsRefusedWithTheWayOut() throws IOException {
    write("secret.drydock.hcl", "drydock {\n  stack = \"s\"\n}\n", VARIABLE, CLUSTER);
    var values = write("values.hcl", "token = \"hidden\"\n");
    var given = Ran.of("drift", at("secret"), "--install=cronjob", IMAGE, "--var-file=" + values);
    assertThat(given.code()).isEqualTo(1);
    assertThat(given.err()).contains("DRY0703", "sensitive variable \"token\"");
    assertThat(given.out()).isEmpty();

    write(
        "path.drydock.hcl",
        "drydock {\n  stack = \"s\"\n}\n",
        CLUSTER.replace("#", "path = \"k\""));
    assertThat(Ran.of("drift", at("path"), "--install=cronjob", IMAGE).err())
        .contains("DRY0703", "Leave path out");

    assertThat(Ran.of("drift", QUICKSTART, "--install=cronjob", IMAGE).err())
        .contains("DRY0703", "--client-id");
    assertThat(Ran.of("drift", QUICKSTART, "--install=cronjob").err())
        .contains("DRY0901", "--image");
    assertThat(Ran.of("drift", QUICKSTART, "--install=github", "--schedule=hourly").err())
        .contains("DRY0901", "five fields");
  }

  @Test
  void aSpecThatFitsNoConfigMapIsRefusedWithTheWayOut() throws IOException {
    var from = EXAMPLES.resolve("quickstart/fraud.drydock.hcl");
    Files.copy(from, directory.resolve("fraud.drydock.hcl"));
    Files.createDirectory(directory.resolve("model"));
    Files.write(directory.resolve("model/fraud.onnx"), new byte[(1 << 20) + 1]);

    var ran = Ran.of("drift", directory.toString(), "--install=cronjob", IMAGE, CLIENT);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0702", "uri instead of a path");
    assertThat(Ran.of("drift", directory.toString(), "--install=github").code()).isZero();
  }

  private static final String VARIABLE =
      "variable \"token\" {\n  type = string\n  sensitive = true\n}\n";
  private static final String CLUSTER =
      """
      cluster "lab" {
        kubeconfig {
          context = "lab"
          #
        }
      }
      """;

  private String at(String name) {
    return directory.resolve(name + ".drydock.hcl").toString();
  }

  private Path write(String name, String... parts) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", parts));
  }

  private static boolean reads(String verb) {
    return List.of("get", "list", "watch").contains(verb);
  }

  private static List<JsonNode> documents(String text) {
    try (var parser = new YAMLFactory().createParser(text)) {
      var all = new ArrayList<JsonNode>();
      YAML.readValues(parser, JsonNode.class).forEachRemaining(all::add);
      return all;
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
