package dev.drydock.specs.eval.function.digest;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Make UUIDs of names (RFC 9562, version 5): the same name, the same UUID.
final class NameUuid {
  private static final Map<String, String> SPACES =
      Map.of(
          "dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
          "url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
          "oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
          "x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8");

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DIGITS =
      Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

  private NameUuid() {}

  static Function.Outcome of(String space, String name) {
    return space(space)
        .map(uuid -> made(Value.of(named(uuid, name).toString())))
        .orElseGet(() -> refused(0, "A name space is dns, url, oid, x500 or a UUID."));
  }

  private static Optional<UUID> space(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var known = SPACES.getOrDefault(text, lower.replaceFirst("^urn:uuid:", ""));
    var dashed = DIGITS.matcher(known).replaceFirst("$1-$2-$3-$4-$5");
    return UUID_TEXT.matcher(dashed).matches()
        ? Optional.of(UUID.fromString(dashed))
        : Optional.empty();
  }

  private static UUID named(UUID space, String name) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ByteBuffer.allocate(16)
            .putLong(space.getMostSignificantBits())
            .putLong(space.getLeastSignificantBits())
            .array());
    bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    var digest = ByteBuffer.wrap(Digests.of(bytes.toByteArray(), "SHA-1"));
    long high = digest.getLong();
    long low = digest.getLong();
    return new UUID((high & ~0xF000L) | 0x5000L, (low & ~(0xC0L << 56)) | (0x80L << 56));
  }
}
