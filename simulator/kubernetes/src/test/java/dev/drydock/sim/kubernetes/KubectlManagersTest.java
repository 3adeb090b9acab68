package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who `managedFields` say it was, after the real `kubectl` wrote: the names are kubectl's own
/// field managers (kubernetes/kubectl, `--field-manager` of each command), or its user agent where
/// a command names none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubectlManagersTest {
  private static final String CUSTOM =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: rafts.drydock.test}
      spec:
        group: drydock.test
        scope: Cluster
        names: {plural: rafts, singular: raft, kind: Raft, listKind: RaftList}
        versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, properties: {length: {type: integer}}}
      """;

  private Path home;
  private PlainServer server;
  private Kubectl kubectl;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    home = folder;
    var program = Kubectl.find();
    if (program.isEmpty()) {
      System.out.println("Skipped: there is no kubectl on the path");
    }
    assumeTrue(program.isPresent(), "there is no kubectl on the path");
    var lab = new Lab(5, Lab.pool("pool", "Standard_D4s_v3", 1));
    lab.pass(Duration.ofMinutes(3));
    server = new PlainServer(lab);
    kubectl = new Kubectl(program.get(), server.url(), home);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void eachCommandWritesUnderItsOwnName() {
    kubectl.run("create namespace named");
    kubectl.run("create deployment web --image=img:1 -n named");
    kubectl.run("scale deploy web --replicas=3 -n named");
    kubectl.run("label deploy web team=blue -n named");
    kubectl.run("annotate deploy web note=n -n named");
    kubectl.run("set env deploy/web A=1 -n named");
    kubectl.run("patch deploy web -p {\"spec\":{\"minReadySeconds\":5}} -n named");
    kubectl.run("edit deploy web -n named");

    var entries = entries("deploy web -n named");

    assertThat(owners(entries, "replicas")).containsExactly("kubectl Update scale");
    assertThat(owners(entries, "team")).containsExactly("kubectl-label Update");
    assertThat(owners(entries, "note")).containsExactly("kubectl-annotate Update");
    assertThat(owners(entries, "env")).containsExactly("kubectl-set Update");
    assertThat(owners(entries, "minReadySeconds")).containsExactly("kubectl-patch Update");
    assertThat(owners(entries, "image")).containsExactly("kubectl-edit Update");
    assertThat(owners(entries, "app")).containsExactly("kubectl-create Update");
    // The API server gives what comes through the scale subresource no time.
    assertThat(entries)
        .filteredOn(entry -> !Json.text(entry, "subresource").equals("scale"))
        .allMatch(entry -> Json.text(entry, "time").matches("2026-01-01T.*Z"));
  }

  @Test
  void applyingIsToldApartByWhoMerges() throws IOException {
    var file = raft(5);
    kubectl.run("apply -f " + definition());
    kubectl.run(
        "wait --for=jsonpath={.status.acceptedNames.kind}=Raft crd/rafts.drydock.test"
            + " --timeout=30s");

    kubectl.run("apply -f " + file);
    assertThat(owners(entries("raft r"), "length"))
        .containsExactly("kubectl-client-side-apply Update");

    kubectl.run("delete raft r");
    kubectl.run("apply --server-side -f " + file);
    assertThat(owners(entries("raft r"), "length")).containsExactly("kubectl Apply");

    kubectl.run("patch raft r --type=merge -p {\"spec\":{\"length\":7}}");
    assertThat(owners(entries("raft r"), "length")).containsExactly("kubectl-patch Update");

    kubectl.run("replace -f " + raft(9));
    assertThat(owners(entries("raft r"), "length")).containsExactly("kubectl-replace Update");
  }

  private Path definition() throws IOException {
    return Files.writeString(home.resolve("definition.yaml"), CUSTOM);
  }

  private Path raft(int length) throws IOException {
    return Files.writeString(
        home.resolve("raft-" + length + ".yaml"),
        "apiVersion: drydock.test/v1\nkind: Raft\nmetadata: {name: r}\nspec: {length: "
            + length
            + "}\n");
  }

  private List<JsonNode> entries(String object) {
    var text = kubectl.run("get " + object + " -o json --show-managed-fields");
    var entries = new ArrayList<JsonNode>();
    Json.at(Json.parse(text), "metadata", "managedFields").forEach(entries::add);
    return entries;
  }

  private static List<String> owners(List<JsonNode> entries, String field) {
    return entries.stream()
        .filter(entry -> !Json.text(entry, "subresource").equals("status"))
        .filter(entry -> entry.path("fieldsV1").toString().contains("\"f:" + field + "\""))
        .map(entry -> {
          var part = Json.text(entry, "subresource");
          var who = Json.text(entry, "manager") + " " + Json.text(entry, "operation");
          return part.isEmpty() ? who : who + " " + part;
        })
        .toList();
  }
}
