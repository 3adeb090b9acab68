package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real `kubectl` with the kubeconfig of a simulated cluster, where it is installed.
class KubectlOverTlsTest {
  @TempDir Path folder;

  private static Optional<Path> program() {
    for (var each : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      var candidate = Path.of(each, "kubectl");
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    System.out.println("Skipped: there is no kubectl on the path");
    return Optional.empty();
  }

  /// Run a command, its words separated by blanks, and return what it printed.
  private String kubectl(String command) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(program().orElseThrow().toString()));
    words.addAll(List.of(command.split(" ", -1)));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("KUBECONFIG", folder.resolve("kubeconfig").toString());
    var process = builder.start();
    process.getOutputStream().close();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("kubectl " + command + ": " + printed).isZero();
    return printed;
  }

  @Test
  void theWholeLifeOfADeployment() throws IOException, InterruptedException {
    assumeTrue(program().isPresent(), "there is no kubectl on the path");
    try (var harbour = new Harbour(folder.resolve("world"))) {
      harbour.put("/_drydock/clusters/yard", "{'nodes':2}");
      var config = harbour.get("/_drydock/clusters/yard/kubeconfig").body();
      Files.writeString(folder.resolve("kubeconfig"), config);

      kubectl("wait --for=create node --all --timeout=30s");
      kubectl("wait --for=condition=Ready node --all --timeout=30s");
      kubectl("create namespace shop");
      kubectl("create deployment web --image=img:1 --port=80 --replicas=2 -n shop");
      kubectl("rollout status deploy/web --timeout=30s -n shop");
      assertThat(kubectl("get deploy web -n shop")).containsPattern("web +2/2 +2 +2");
      var map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {k: v}\n";
      var file = Files.writeString(folder.resolve("map.yaml"), map);
      assertThat(kubectl("apply -n shop -f " + file)).contains("configmap/m created");
      assertThat(kubectl("diff -n shop -f " + file)).isEmpty();
      assertThat(kubectl("apply --server-side -n shop -f " + file)).contains("serverside-applied");
      assertThat(kubectl("describe deploy web -n shop")).contains("ScalingReplicaSet");
      assertThat(kubectl("label deploy web team=blue -n shop")).contains("labeled");
      assertThat(kubectl("auth can-i create pods")).isEqualTo("yes\n");
      kubectl("scale deploy web --replicas=1 -n shop");
      kubectl("wait --for=jsonpath={.status.replicas}=1 deploy/web --timeout=30s -n shop");
      assertThat(kubectl("logs deploy/web -n shop")).contains("simulated: listening on port 80");
      kubectl("delete namespace shop --timeout=30s");
    }
  }
}
