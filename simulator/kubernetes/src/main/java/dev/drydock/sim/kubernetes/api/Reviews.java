package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;

/// Answers reviews: whoever holds the cluster's token may do everything.
final class Reviews {
  private final Writes writes;

  Reviews(Writes writes) {
    this.writes = writes;
  }

  Written answer(ApiResource resource, JsonNode body, WriteOptions options) throws Refusal {
    var written = writes.review(resource, body, options);
    var status = Json.ensure(written.object(), "status");
    switch (resource.kind()) {
      case "SelfSubjectAccessReview", "SubjectAccessReview", "LocalSubjectAccessReview" ->
          status.put("allowed", true);
      case "SelfSubjectReview" -> {
        var user = status.putObject("userInfo").put("username", "admin");
        user.putArray("groups").add("system:masters").add("system:authenticated");
      }
      case "SelfSubjectRulesReview" -> {
        status.put("incomplete", false);
        var all = status.putArray("resourceRules").addObject();
        all.putArray("verbs").add("*");
        all.putArray("apiGroups").add("*");
        all.putArray("resources").add("*");
        status.putArray("nonResourceRules").addObject().putArray("verbs").add("*");
      }
      default -> throw Refusal.noMethod();
    }
    return written;
  }
}
