package dev.drydock.app.served;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The environment in which clients find a served world: Drydock, kubectl's helpers, az, the SDKs,
/// Terraform and curl. The secret in it is worthless: the simulated directory lets everybody in.
///
/// @param origin without a trailing slash
/// @param certificate the file with the certificate to trust
public record Exports(String origin, String certificate) {
  public static final String SIMULATOR = "DRYDOCK_SIMULATOR";
  public static final String CERTIFICATE = "DRYDOCK_SIMULATOR_CA";

  private static final String TENANT = "d0cd0cd0-0000-4000-8000-00000000000d";
  private static final String CLIENT = "d0cd0cd0-0000-4000-8000-0000000000c1";
  private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  /// Return lines for a shell.
  public String text() {
    var text = new StringBuilder();
    variables()
        .forEach((name, value) ->
            text.append("export ").append(name).append("='").append(quoted(value)).append("'\n"));
    return text.toString();
  }

  private SequencedMap<String, String> variables() {
    var all = new LinkedHashMap<String, String>();
    all.put(SIMULATOR, origin);
    all.put(CERTIFICATE, certificate);
    all.put("AZURE_AUTHORITY_HOST", origin + "/");
    all.put("AZURE_RESOURCE_MANAGER_ENDPOINT", origin);
    for (var prefix : new String[] {"AZURE", "ARM"}) {
      all.put(prefix + "_TENANT_ID", TENANT);
      all.put(prefix + "_CLIENT_ID", CLIENT);
      all.put(prefix + "_CLIENT_SECRET", "simulated");
      all.put(prefix + "_SUBSCRIPTION_ID", SUBSCRIPTION);
    }
    all.put("ARM_METADATA_HOSTNAME", URI.create(origin).getAuthority());
    for (var name :
        new String[] {
          "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"
        }) {
      all.put(name, certificate);
    }
    return all;
  }

  /// Read what [#text] wrote; empty when it is something else.
  public static Optional<Exports> parse(String text) {
    var found = new LinkedHashMap<String, String>();
    for (var line : text.lines().toList()) {
      int equals = line.indexOf("='");
      if (line.startsWith("export ") && line.endsWith("'") && equals > 0) {
        var value = line.substring(equals + 2, line.length() - 1).replace("'\\''", "'");
        found.put(line.substring("export ".length(), equals), value);
      }
    }
    return of(found);
  }

  /// Take them from an environment, if they are there.
  public static Optional<Exports> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(SIMULATOR))
        .filter(origin -> !origin.isBlank())
        .map(origin -> new Exports(origin, environment.getOrDefault(CERTIFICATE, "")));
  }

  private static String quoted(String value) {
    return value.replace("'", "'\\''");
  }
}
