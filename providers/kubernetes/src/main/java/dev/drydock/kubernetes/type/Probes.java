package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Probes of the scoring port: whether it can be connected to, because a container of one's own may
/// answer any path.
final class Probes {
  private record Member(String word, String name) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("initial_delay", "initialDelaySeconds"),
          new Member("period", "periodSeconds"),
          new Member("timeout", "timeoutSeconds"),
          new Member("success", "successThreshold"),
          new Member("failure", "failureThreshold"));

  private Probes() {}

  static void put(
      Map<String, Object> container, String name, @Nullable Value probe, @Nullable Object port) {
    if (probe instanceof Value.Mapping(_, var entries)) {
      var socket = new LinkedHashMap<String, @Nullable Object>();
      socket.put("port", port);
      var members = new LinkedHashMap<String, Object>();
      members.put("tcpSocket", socket);
      MEMBERS.forEach(member -> JsonValues.put(members, member.name, entries.get(member.word)));
      container.put(name, members);
    }
  }

  static Value read(@Nullable Object probe) {
    if (!(probe instanceof Map<?, ?> members)) {
      return Value.absent();
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    MEMBERS.forEach(member -> entries.put(member.word, JsonValues.read(members.get(member.name))));
    entries.values().removeIf(Value::isNull);
    return Value.object(entries);
  }
}
