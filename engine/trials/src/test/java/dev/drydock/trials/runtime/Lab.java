package dev.drydock.trials.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.core.execute.Report;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.specs.model.Spec;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/// A plain cluster `lab` of a simulated world, and what Drydock does to it.
record Lab(Yard yard, Path directory) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GROUND =
      """
      drydock {
        stack = "trial"
      }

      simulator {
        cluster "lab" {
          nodes = 2
          vm_size = "Standard_D4s_v3"
          extended_resources = { "fpga.example/u250" = 1 }
        }
      }

      cluster "lab" {
        kubeconfig {
          context = "lab"
        }
      }

      model "digits" {
        version = 1
        uri = "https://models.example/digits/1"
      }

      """;

  /// Read and check a spec: endpoints and versions on the cluster.
  Spec spec(String endpoints) {
    return spec("trial", endpoints);
  }

  /// Read and check a spec of a stack.
  Spec spec(String stack, String endpoints) {
    try {
      var file = directory.resolve("lab.drydock.hcl");
      Files.writeString(file, GROUND.replace("trial", stack) + endpoints);
      return yard.spec(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Apply a spec to its end.
  Spec applied(String endpoints) {
    var spec = spec(endpoints);
    var report = yard.apply(spec);
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.ending()).isEqualTo(Report.Ending.DONE);
    return spec;
  }

  /// Write a version of an endpoint, with more attributes in it.
  static String version(String endpoint, String name, String... more) {
    return """
    version "%s" "%s" {
      model = model.digits
      environment {
        image = "registry.example/digits:1"
      }
      %s
    }
    """
        .formatted(endpoint, name, String.join("\n  ", more));
  }

  /// Write an endpoint, with more attributes in it.
  static String endpoint(String name, String... more) {
    return "endpoint \"%s\" {\n  cluster = cluster.lab\n  %s\n}\n"
        .formatted(name, String.join("\n  ", more));
  }

  JsonNode get(String path) {
    return send("GET", path, "", "");
  }

  JsonNode patch(String path, String json) {
    return send("PATCH", path, "application/merge-patch+json", json);
  }

  private JsonNode send(String method, String path, String type, String body) {
    try {
      var config = new YAMLMapper().readTree(yard.platform().kubeconfig("lab").orElseThrow());
      var server = config.at("/clusters/0/cluster/server").asText();
      var token = config.at("/users/0/user/token").asText();
      var headers = Headers.NONE.and("Authorization", "Bearer " + token);
      var request =
          new Request(
              method,
              URI.create(server + path),
              type.isEmpty() ? headers : headers.and("Content-Type", type),
              body.getBytes(StandardCharsets.UTF_8));
      return JSON.readTree(yard.platform().serve(request).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return an entry of a Secret.
  String entry(String secret, String name) {
    var data = get("/api/v1/namespaces/default/secrets/" + secret).path("data");
    return new String(Base64.getDecoder().decode(data.path(name).asText()), StandardCharsets.UTF_8);
  }

  void pass(Duration time) {
    yard.platform().advanceTo(yard.platform().now().plus(time));
  }
}
