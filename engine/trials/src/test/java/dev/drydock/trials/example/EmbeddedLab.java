package dev.drydock.trials.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The cluster `lab` of a world that commands keep beside a spec: somebody else's way in.
record EmbeddedLab(Path world) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, String> PLURALS = plurals();

  private static Map<String, String> plurals() {
    var all = new LinkedHashMap<String, String>();
    all.put("ServiceAccount", "/api/v1/namespaces/default/serviceaccounts/");
    all.put("ConfigMap", "/api/v1/namespaces/default/configmaps/");
    all.put("ClusterRole", "/apis/rbac.authorization.k8s.io/v1/clusterroles/");
    all.put("ClusterRoleBinding", "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/");
    all.put("CronJob", "/apis/batch/v1/namespaces/default/cronjobs/");
    return all;
  }

  /// Apply every document of a file by server-side apply, as kubectl does.
  void apply(String manifests) throws IOException {
    try (var parser = YAML.createParser(manifests);
        var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      while (documents.hasNext()) {
        var document = documents.next();
        var path = PLURALS.get(document.path("kind").asText());
        var name = document.at("/metadata/name").asText();
        call(
            "PATCH",
            path + name + "?fieldManager=kubectl&force=false",
            "application/apply-patch+yaml",
            document.toString());
      }
    }
  }

  /// Change an object as somebody at a terminal does.
  void edit(String path, String patch) {
    call(
        "PATCH",
        path + "?fieldManager=kubectl-edit",
        "application/strategic-merge-patch+json",
        patch);
  }

  JsonNode read(String path) {
    try {
      return JSON.readTree(call("GET", path, "", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    return call("GET", path, "", "");
  }

  private String call(String method, String path, String type, String body) {
    try (var platform = EmbeddedWorld.open(world)) {
      var headers =
          Headers.of("Authorization", "Bearer " + token(platform))
              .and("User-Agent", "kubectl/v1.32.4")
              .and("Content-Type", type.isEmpty() ? "application/json" : type);
      var uri = URI.create("https://" + platform.clusterHost("lab").orElseThrow() + path);
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      var answer = platform.serve(new Request(method, uri, headers, bytes));
      assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
      return answer.text();
    }
  }

  private static String token(SimulatedPlatform platform) {
    try {
      var config = YAML.readTree(platform.kubeconfig("lab").orElseThrow());
      return config.at("/users/0/user/token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
