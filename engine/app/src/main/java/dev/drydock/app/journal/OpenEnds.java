package dev.drydock.app.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.spi.Handle;
import dev.drydock.spi.object.ObjectId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads lines of the journal, oldest first, and keeps what was begun and has not ended.
final class OpenEnds {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final String stack;
  private final String version;
  private final SequencedMap<ObjectId, OpenEnd> open = new LinkedHashMap<>();
  private boolean ours;
  private boolean whole;

  OpenEnds(String stack, String version) {
    this.stack = stack;
    this.version = version;
  }

  List<OpenEnd> all() {
    return List.copyOf(open.values());
  }

  void take(String line) {
    try {
      take(JSON.readTree(line));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException unreadable) {
      // Cut short by a crash, or somebody wrote in it: what it told is found by looking.
      return;
    }
  }

  private void take(JsonNode line) {
    var type = line.path("type").asText();
    if (type.equals("run")) {
      // Another version's handles may read otherwise.
      ours =
          line.path("stack").asText().equals(stack)
              && line.path("version").asText().equals(version);
      whole = line.path("whole").asBoolean();
    } else if (ours) {
      switch (type) {
        case "intent" -> begun(line);
        case "waiting", "picked_up" -> waiting(line);
        case "outcome" -> ended(line);
        case "end" -> ran(line);
        default -> {}
      }
    }
  }

  private void begun(JsonNode line) {
    open.computeIfAbsent(
        id(line),
        id ->
            new OpenEnd(
                line.path("address").asText(),
                line.path("verb").asText(),
                id,
                Instant.parse(line.path("time").asText()),
                Optional.empty()));
  }

  private void waiting(JsonNode line) {
    var handle =
        new Handle(
            line.path("handle").path("provider").asText(),
            line.path("handle").path("text").asText());
    open.computeIfPresent(id(line), (_, end) -> end.with(handle));
  }

  private void ended(JsonNode line) {
    if (!line.path("outcome").asText().equals("abandoned")) {
      open.remove(id(line));
    }
  }

  /// A run that did all there was to do for the whole spec leaves nothing open behind it.
  private void ran(JsonNode line) {
    var ending = line.path("ending").asText();
    if (whole && (ending.equals("done") || ending.equals("nothing_to_do"))) {
      open.clear();
    }
  }

  private static ObjectId id(JsonNode line) {
    return ObjectId.parse(line.path("id").asText());
  }
}
