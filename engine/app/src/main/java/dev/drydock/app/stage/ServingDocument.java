package dev.drydock.app.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads what a simulator tells of its data plane.
final class ServingDocument {
  private ServingDocument() {}

  static List<StagedVersion> versions(String json, String endpoint) {
    var versions = new ArrayList<StagedVersion>();
    for (var one : tree(json).path("endpoints")) {
      if (one.path("name").asText().equals(endpoint)) {
        one.path("versions").forEach(version -> versions.add(version(version)));
      }
    }
    versions.sort(Comparator.comparing(StagedVersion::name));
    return versions;
  }

  private static StagedVersion version(JsonNode version) {
    return new StagedVersion(
        version.path("name").asText(),
        version.path("replicas").asInt(),
        version.path("ready").asInt(),
        version.path("busy").asInt(),
        version.path("queued").asInt(),
        version.path("scaling").asText(""));
  }

  private static JsonNode tree(String json) {
    try {
      return JsonMapper.builder().build().readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "The simulator's status is not JSON. This is a bug in Drydock.", unreadable);
    }
  }
}
