package dev.drydock.sim.azure.arm;

import dev.drydock.sim.wire.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One operation of the API: a method, a path and who answers.
///
/// @param pattern with `{name}` for what is captured; other segments match without regard to case
/// @param type the resource type whose api-versions and registration count
public record Route(String method, String pattern, String type, Handler handler) {
  /// Answers a call.
  @FunctionalInterface
  public interface Handler {
    Response answer(Call call);
  }

  /// Match a path's segments and return what the pattern captures.
  public Optional<SequencedMap<String, String>> match(List<String> segments) {
    var parts = List.of(pattern.substring(1).split("/", -1));
    if (parts.size() != segments.size()) {
      return Optional.empty();
    }
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.startsWith("{")) {
        names.put(part.substring(1, part.length() - 1), segments.get(i));
      } else if (!part.equalsIgnoreCase(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }
}
