package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Instant;
import java.util.List;

/// Answers what is posted to an object: requests for a token, and evictions.
final class Subresources {
  private static final String AUDIENCE = "https://kubernetes.default.svc.cluster.local";
  private static final int TOKEN_LIVES_S = 3600;

  private final Writes writes;
  private final Deletions deletions;

  Subresources(Writes writes, Deletions deletions) {
    this.writes = writes;
    this.deletions = deletions;
  }

  /// @param posted what is sent: a resource whose kind the body has
  Written post(
      ApiResource resource, ApiResource posted, Stored stored, JsonNode body, WriteOptions options)
      throws Refusal {
    return switch (posted.kind()) {
      case "TokenRequest" -> token(posted, stored, body, options);
      case "Eviction" -> evict(resource, stored, body, options);
      default -> throw Refusal.noMethod();
    };
  }

  /// The token looks like one and opens nothing: whoever is let in bears the cluster's own.
  private Written token(ApiResource posted, Stored account, JsonNode body, WriteOptions options)
      throws Refusal {
    var written = writes.tokenRequest(posted, account, filled(body), options);
    var status = written.object().putObject("status");
    var spec = Json.ensure(written.object(), "spec");
    if (!spec.has("boundObjectRef")) {
      spec.putNull("boundObjectRef");
    }
    var now = Instant.parse(Json.text(written.object(), "metadata", "creationTimestamp"));
    status.put("token", "simulated." + writes.drawn() + ".opens-nothing");
    status.put(
        "expirationTimestamp",
        now.plusSeconds(spec.path("expirationSeconds").asLong(TOKEN_LIVES_S)).toString());
    return written;
  }

  private static JsonNode filled(JsonNode body) {
    if (!(body instanceof ObjectNode sent)) {
      return body;
    }
    var filled = sent.deepCopy();
    var spec = Json.ensure(filled, "spec");
    if (spec.path("audiences").isEmpty()) {
      spec.putArray("audiences").add(AUDIENCE);
    }
    if (!spec.has("expirationSeconds")) {
      spec.put("expirationSeconds", TOKEN_LIVES_S);
    }
    return filled;
  }

  private Written evict(ApiResource pods, Stored pod, JsonNode body, WriteOptions options)
      throws Refusal {
    deletions.delete(pods, pod, body.path("deleteOptions"), options.dryRun());
    var status = Json.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    return new Written(201, status.put("status", "Success").put("code", 201), List.of());
  }
}
