package dev.drydock.sim.platform.serving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.router.Credential;
import dev.drydock.sim.router.config.ConfigReader;
import dev.drydock.sim.router.config.ConfigRefused;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The endpoints of one cluster that ConfigMaps tell its router about, with the secrets that they
/// name.
final class ConfiguredEndpoints {
  private static final String LABEL = "drydock.dev/router";
  private static final String FILE = "router.json";

  private final ClusterReader reader;

  ConfiguredEndpoints(ClusterReader reader) {
    this.reader = reader;
  }

  /// @param troubles is told of what cannot be served, and why
  List<ServedPart> parts(List<String> troubles) {
    var parts = new ArrayList<ServedPart>();
    for (var map : reader.labelled("v1", "ConfigMap", LABEL, "config")) {
      var namespace = map.at("/metadata/namespace").asText();
      try {
        for (var endpoint : ConfigReader.read(text(map)).endpoints()) {
          parts.add(part(namespace, endpoint, troubles));
        }
      } catch (ConfigRefused refused) {
        var name = namespace + "/" + map.at("/metadata/name").asText();
        troubles.add("ConfigMap " + name + ": " + refused.getMessage());
      }
    }
    return parts;
  }

  private static String text(JsonNode map) {
    return map.path("data").path(FILE).asText("");
  }

  /// A secret's name is good in its namespace only: in the whole cluster's configuration it stands
  /// with its namespace.
  private ServedPart part(String namespace, EndpointConfig endpoint, List<String> troubles) {
    var secrets = new TreeMap<String, Credential>();
    var access =
        switch (endpoint.access()) {
          case Access.Open open -> open;
          case Access.Keys keys -> {
            var name = namespace + "/" + keys.secret();
            keys(namespace, keys.secret()).ifPresent(found -> secrets.put(name, found));
            yield new Access.Keys(name);
          }
          case Access.Tokens tokens -> {
            var name = namespace + "/" + tokens.secret();
            jwks(namespace, tokens.secret()).ifPresent(found -> secrets.put(name, found));
            yield new Access.Tokens(name, tokens.issuer(), tokens.audience());
          }
        };
    if (secrets.isEmpty() && !(access instanceof Access.Open)) {
      troubles.add(
          "Endpoint " + endpoint.name() + " lets nobody in: its secret is missing or incomplete.");
    }
    var config =
        new EndpointConfig(endpoint.name(), access, endpoint.defaultVersion(), endpoint.versions());
    var crews =
        endpoint.versions().stream()
            .map(version -> reader.crew(endpoint.name(), version.name(), "", version.target()))
            .toList();
    return new ServedPart(config, secrets, crews);
  }

  private Optional<Credential> keys(String namespace, String secret) {
    return value(namespace, secret, "primary")
        .flatMap(primary ->
            value(namespace, secret, "secondary")
                .map(secondary -> new Credential.Keys(primary, secondary)));
  }

  private Optional<Credential> jwks(String namespace, String secret) {
    return value(namespace, secret, "jwks.json").map(Credential.Jwks::new);
  }

  private Optional<String> value(String namespace, String secret, String name) {
    return reader
        .read("v1", "Secret", namespace, secret)
        .map(found -> found.path("data").path(name).asText(""))
        .filter(text -> !text.isEmpty())
        .flatMap(ConfiguredEndpoints::decoded);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
