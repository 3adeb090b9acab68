package dev.drydock.core.saved;

import dev.drydock.core.state.Desired;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Tells by digests whether a spec still means the same objects. It does not when one of its texts
/// differs, but also when a file that it names differs, a model's say, or Drydock itself.
public final class Lowered {
  private Lowered() {}

  /// Digest every object by address. What is sensitive takes part only as the fact that it is.
  public static SequencedMap<String, String> digests(Desired desired) {
    var digests = new LinkedHashMap<String, String>();
    desired.objects().stream()
        .sorted((one, other) -> one.address().compareTo(other.address()))
        .forEach(object -> digests.put(object.address().toString(), digest(object)));
    return digests;
  }

  private static String digest(DesiredObject object) {
    var text = new StringBuilder();
    text.append(object.id().key()).append('\n');
    text.append(object.type().name()).append(' ').append(object.type().version()).append('\n');
    object.fields().forEach((path, value) -> append(text, path, shown(object, path, value)));
    object
        .arguments()
        .forEach((name, value) -> {
          // Where on this machine a content lies changes nothing: its digest is part of the
          // identity.
          if (!name.equals(DesiredObject.FILE)) {
            append(text, name, value);
          }
        });
    return Digest.hex(text.toString());
  }

  private static void append(StringBuilder text, String name, Value value) {
    var shown = value.isSensitive() ? "(sensitive)" : Canonical.text(value, Comparison.EXACT);
    text.append("  ").append(name).append(" = ").append(shown).append('\n');
  }

  private static Value shown(DesiredObject object, String path, Value value) {
    return object.type().field(path).filter(field -> field.writeOnly()).isPresent()
        ? new Value.Sensitive(value)
        : value;
  }

  /// Return the addresses whose digests differ, or that only one side has, sorted.
  static java.util.List<String> differing(Map<String, String> one, Map<String, String> other) {
    var addresses = new java.util.TreeSet<>(one.keySet());
    addresses.addAll(other.keySet());
    return addresses.stream()
        .filter(address -> !one.getOrDefault(address, "").equals(other.getOrDefault(address, "")))
        .toList();
  }
}
