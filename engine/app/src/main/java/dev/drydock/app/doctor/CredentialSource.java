package dev.drydock.app.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Tells which link of the default credential chain would be asked first, by what the environment
/// offers; nobody is asked for a token.
final class CredentialSource {
  private CredentialSource() {}

  static Finding of(Map<String, String> environment) {
    var topic = "credential";
    if (all(environment, "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET")) {
      return Finding.ok(topic, "environment: a client secret of " + client(environment));
    }
    if (all(environment, "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH")) {
      return Finding.ok(topic, "environment: a client certificate of " + client(environment));
    }
    if (all(environment, "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE")) {
      return federated(topic, environment);
    }
    if (all(environment, "IDENTITY_ENDPOINT")) {
      return Finding.ok(topic, "managed identity of this host");
    }
    return cli(topic, environment);
  }

  private static Finding federated(String topic, Map<String, String> environment) {
    var file = environment.getOrDefault("AZURE_FEDERATED_TOKEN_FILE", "");
    return Files.isReadable(Path.of(file))
        ? Finding.ok(topic, "workload identity of " + client(environment))
        : Finding.problem(
            topic,
            "workload identity, but its token file " + file + " cannot be read",
            "Let the pod's service account carry the workload identity label.");
  }

  private static Finding cli(String topic, Map<String, String> environment) {
    boolean there =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "az")));
    return there
        ? Finding.ok(topic, "az: whoever is signed in there, unless this host has an identity")
        : Finding.problem(
            topic,
            "none: no variables, no token file, no az",
            "Sign in (az login), or set AZURE_TENANT_ID, AZURE_CLIENT_ID and"
                + " AZURE_CLIENT_SECRET. On the simulator none is needed: --simulator.");
  }

  private static String client(Map<String, String> environment) {
    return "client " + environment.get("AZURE_CLIENT_ID");
  }

  private static boolean all(Map<String, String> environment, String... names) {
    return Stream.of(names).noneMatch(name -> environment.getOrDefault(name, "").isEmpty());
  }
}
