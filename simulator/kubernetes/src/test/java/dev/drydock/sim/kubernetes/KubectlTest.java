package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What people do with `kubectl`, done with the real one where it is installed. Every test has a
/// namespace of its own in one cluster.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubectlTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: NAMESPACE}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - {name: c, image: "img:1", ports: [{containerPort: 8080}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: NAMESPACE}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
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
    var lab = new Lab(5, Lab.pool("pool", "Standard_D4s_v3", 2));
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

  private Path manifest(String namespace) throws IOException {
    return Files.writeString(
        home.resolve(namespace + ".yaml"), DEPLOYMENT.replace("NAMESPACE", namespace));
  }

  private static Path change(Path manifest, String from, String to) throws IOException {
    return Files.writeString(manifest, Files.readString(manifest).replace(from, to));
  }

  /// Apply a deployment and a service to a namespace of its own, and wait until they are there.
  private Path applied(String namespace) throws IOException {
    var file = manifest(namespace);
    kubectl.run("create namespace " + namespace);
    kubectl.run("apply -f " + file);
    kubectl.run("rollout status deploy/web --timeout=30s -n " + namespace);
    return file;
  }

  @Test
  void tablesArePrinted() throws IOException {
    applied("tables");

    assertThat(kubectl.run("get nodes"))
        .containsPattern("NAME +STATUS +ROLES +AGE +VERSION\n")
        .containsPattern("aks-pool-[0-9]+-vmss000001 +Ready +<none> +[0-9]+m?.* +v1\\.34\\.2\n");
    assertThat(kubectl.run("get pods -o wide -n tables"))
        .containsPattern("NAME +READY +STATUS +RESTARTS +AGE +IP +NODE +NOMINATED NODE")
        .containsPattern("web-[a-z0-9]+-[a-z0-9]+ +1/1 +Running +0 +[0-9]+s +10\\.");
    assertThat(kubectl.run("get all -n tables"))
        .containsPattern("pod/web-")
        .containsPattern("service/web +ClusterIP +10\\.0\\.[0-9.]+ +<none> +80/TCP")
        .containsPattern("deployment.apps/web +1/1 +1 +1")
        .containsPattern("replicaset.apps/web-[a-z0-9]+ +1 +1 +1");
    assertThat(kubectl.run("get crd,sc,endpointslices,cm,sa,secrets -n tables"))
        .containsPattern("endpointslice.discovery.k8s.io/web-[a-z0-9]+ +IPv4 +8080 +10\\.")
        .containsPattern("configmap/kube-root-ca.crt +1");
  }

  @Test
  void createSendsProtobuf() {
    assertThat(kubectl.run("create namespace proto")).isEqualTo("namespace/proto created\n");
    assertThat(kubectl.run("create deployment web --image=img:1 --replicas=2 --port=80 -n proto"))
        .isEqualTo("deployment.apps/web created\n");
    kubectl.run("rollout status deploy/web --timeout=30s -n proto");

    assertThat(
            kubectl.run("get deploy web -n proto -o jsonpath={.spec.replicas}/{.status.replicas}"))
        .isEqualTo("2/2");
    kubectl.run("create configmap c --from-literal=a=1 -n proto");
    kubectl.run("create secret generic s --from-literal=p=geheim -n proto");
    assertThat(kubectl.run("get secret s -n proto -o jsonpath={.data.p}")).isEqualTo("Z2VoZWlt");
    kubectl.run("create service clusterip web --tcp=80:8080 -n proto");
    assertThat(kubectl.run("get svc web -n proto -o jsonpath={.spec.ports[0].targetPort}"))
        .isEqualTo("8080");
    kubectl.run("create role r --verb=get --resource=pods -n proto");
    kubectl.run("create rolebinding r --role=r --serviceaccount=proto:default -n proto");
    kubectl.run("create clusterrole cr --verb=list --resource=nodes");
    kubectl.run("create job j --image=img:1 -n proto");
    kubectl.run("create cronjob cj --image=img:1 --schedule=@daily -n proto");
    kubectl.run("create quota q --hard=pods=9 -n proto");
    kubectl.run("create poddisruptionbudget b --selector=app=web --min-available=1 -n proto");
    kubectl.run("create ingress i --rule=a.example/=web:80 -n proto");
    kubectl.run("create priorityclass p --value=7");
    assertThat(kubectl.run("create token default -n proto")).startsWith("simulated.");
  }

  @Test
  void describeTellsOfAnObjectAndItsEvents() throws IOException {
    applied("described");

    assertThat(kubectl.run("describe deploy web -n described"))
        .containsPattern("Replicas: +1 desired \\| 1 updated \\| 1 total \\| 1 available")
        .containsPattern("NewReplicaSet: +web-[a-z0-9]+ \\(1/1 replicas created\\)")
        .containsPattern("ScalingReplicaSet .*Scaled up replica set web-[a-z0-9]+ from 0 to 1");
    assertThat(kubectl.run("describe pods -n described"))
        .containsPattern("Normal +Scheduled .* Successfully assigned described/web-")
        .containsPattern("Normal +Started .* kubelet +Started container c");
    assertThat(kubectl.run("describe node -l agentpool=pool")).contains("Allocated resources:");
    assertThat(kubectl.run("events -n described")).contains("Successfully assigned");
  }

  @Test
  void applyDiffAndRolloutGoTogether() throws IOException {
    var file = applied("rolled");
    assertThat(kubectl.run("apply -f " + file)).contains("deployment.apps/web unchanged");
    assertThat(kubectl.tryTo("diff -f " + file)).isEqualTo(new Kubectl.Output(0, ""));

    change(file, "img:1", "img:2");
    var difference = kubectl.tryTo("diff -f " + file);
    assertThat(difference.code()).isEqualTo(1);
    assertThat(difference.text()).contains("-      - image: img:1\n", "+      - image: img:2\n");
    assertThat(kubectl.run("apply -f " + file)).contains("deployment.apps/web configured");
    assertThat(kubectl.run("rollout status deploy/web --timeout=30s -n rolled"))
        .endsWith("deployment \"web\" successfully rolled out\n");
    assertThat(kubectl.run("rollout history deploy/web -n rolled")).contains("\n1 ", "\n2 ");

    assertThat(kubectl.run("replace -f " + file)).contains("service/web replaced");
    kubectl.run("rollout undo deploy/web -n rolled");
    assertThat(image("rolled")).isEqualTo("img:1");
    kubectl.run("rollout restart deploy/web -n rolled");
    kubectl.run("rollout status deploy/web --timeout=30s -n rolled");
    kubectl.run("set image deploy/web c=img:3 -n rolled");
    assertThat(image("rolled")).isEqualTo("img:3");
  }

  private String image(String namespace) {
    return kubectl.run(
        "get deploy web -o jsonpath={.spec.template.spec.containers[0].image} -n " + namespace);
  }

  @Test
  void serverSideApplyNamesWhoOwnsAField() throws IOException {
    var file = manifest("owned");
    kubectl.run("create namespace owned");
    assertThat(kubectl.run("apply --server-side --field-manager=one -f " + file))
        .contains("deployment.apps/web serverside-applied");

    change(file, "img:1", "img:2");
    var conflict = kubectl.tryTo("apply --server-side --field-manager=two -f " + file);
    assertThat(conflict.code()).isEqualTo(1);
    assertThat(conflict.text())
        .contains("conflict with \"one\": .spec.template.spec.containers[name=\"c\"].image");
    kubectl.run("apply --server-side --field-manager=two --force-conflicts -f " + file);
    assertThat(image("owned")).isEqualTo("img:2");
  }

  @Test
  void strictValidationNamesAnUnknownField() throws IOException {
    var file = change(manifest("strict"), "replicas: 1", "replicaz: 1");
    kubectl.run("create namespace strict");

    assertThat(kubectl.tryTo("apply -f " + file).text())
        .contains("strict decoding error: unknown field \"spec.replicaz\"");
  }

  @Test
  void scaleLabelAndWait() throws IOException {
    applied("scaled");

    assertThat(kubectl.run("scale deploy web --replicas=3 -n scaled"))
        .isEqualTo("deployment.apps/web scaled\n");
    assertThat(
            kubectl.run(
                "wait --for=jsonpath={.status.readyReplicas}=3 deploy/web --timeout=30s -n scaled"))
        .isEqualTo("deployment.apps/web condition met\n");
    kubectl.run("wait --for=condition=Available deploy/web --timeout=30s -n scaled");
    kubectl.run("label deploy web team=blue -n scaled");
    assertThat(kubectl.run("get deploy -l team=blue -o name -n scaled"))
        .isEqualTo("deployment.apps/web\n");
    kubectl.run("delete deploy web --wait=false -n scaled");
    kubectl.run("wait --for=delete pod -l app=web --timeout=30s -n scaled");
    assertThat(kubectl.run("get pods -o name -n scaled")).isEmpty();
  }

  @Test
  void logsTellThatNothingRuns() throws IOException {
    applied("logged");

    assertThat(kubectl.run("logs deploy/web -n logged"))
        .contains("simulated: pulled image img:1\n", "simulated: listening on port 8080\n");
    assertThat(kubectl.run("logs deploy/web --tail=1 --timestamps -n logged"))
        .matches("2026-01-01T\\S+Z simulated: ready for requests on port 8080\n");
    assertThat(kubectl.tryTo("logs deploy/web --previous -n logged").text())
        .contains("previous terminated container \"c\"");
    assertThat(kubectl.tryTo("logs deploy/web -c other -n logged").text())
        .contains("container other is not valid for pod");
  }

  @Test
  void deletingANamespaceWaitsUntilAllOfItIsGone() throws IOException {
    var file = applied("gone");

    assertThat(kubectl.run("delete ns gone --timeout=30s"))
        .isEqualTo("namespace \"gone\" deleted\n");
    assertThat(kubectl.tryTo("get ns gone").text()).contains("namespaces \"gone\" not found");
    assertThat(kubectl.run("delete --ignore-not-found -f " + file)).isEmpty();
  }

  @Test
  void watchesPrintWhatChanges() throws IOException {
    applied("watched");
    try (var watch = kubectl.keep("get deploy -w -n watched")) {
      assertThat(watch.until("web ")).containsPattern("NAME +READY").containsPattern("web +1/1");

      kubectl.run("scale deploy web --replicas=2 -n watched");

      assertThat(watch.until("2/2")).doesNotContain("NAME").containsPattern("web +1/2 +1 +1");
    }
  }

  @Test
  void whoeverHasTheTokenMayDoEverything() {
    assertThat(kubectl.run("auth can-i create pods")).isEqualTo("yes\n");
    assertThat(kubectl.run("auth can-i --list")).contains("*.*");
    assertThat(kubectl.run("auth whoami")).containsPattern("Username +admin");
  }

  @Test
  void theApiTellsWhatItHas() {
    assertThat(kubectl.run("api-resources"))
        .containsPattern("deployments +deploy +apps/v1 +true +Deployment");
    assertThat(kubectl.run("api-versions")).contains("apps/v1\n", "\nv1\n");
    assertThat(kubectl.run("explain deploy.spec.replicas")).contains("FIELD: replicas <integer>");
    assertThat(kubectl.run("explain pods --recursive")).contains("fieldsV1\t<Object>");
    assertThat(kubectl.run("version")).contains("Server Version: v1.34.2");
    assertThat(kubectl.run("cluster-info")).contains("Kubernetes control plane");
  }

  @Test
  void aCustomResourceIsPrintedAsItsDefinitionSays() throws IOException {
    var file =
        Files.writeString(
            home.resolve("crd.yaml"),
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: boats.drydock.test}
            spec:
              group: drydock.test
              scope: Cluster
              names: {plural: boats, singular: boat, kind: Boat, listKind: BoatList}
              versions:
              - name: v1
                served: true
                storage: true
                additionalPrinterColumns:
                - {name: Length, type: integer, jsonPath: .spec.length}
                - {name: Age, type: date, jsonPath: .metadata.creationTimestamp}
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, properties: {length: {type: integer}}}
            """);
    kubectl.run("apply -f " + file);
    kubectl.run(
        "wait --for=jsonpath={.status.acceptedNames.kind}=Boat crd/boats.drydock.test"
            + " --timeout=30s");
    var boat =
        Files.writeString(
            home.resolve("boat.yaml"),
            "apiVersion: drydock.test/v1\nkind: Boat\nmetadata: {name: b}\nspec: {length: 9}\n");

    kubectl.run("apply -f " + boat);

    assertThat(kubectl.run("get boats")).containsPattern("NAME +LENGTH +AGE\nb +9 +[0-9]+s");
    assertThat(kubectl.run("explain boat.spec.length")).contains("FIELD: length <integer>");
    assertThat(kubectl.run("apply --server-side -f " + boat)).contains("serverside-applied");
  }
}
