package dev.drydock.specs.eval.function;

import static dev.drydock.specs.eval.function.Arguments.text;
import static dev.drydock.specs.eval.function.Function.checked;
import static dev.drydock.specs.eval.function.Function.made;
import static dev.drydock.specs.eval.function.Function.plain;
import static dev.drydock.specs.eval.function.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.value.Value;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Encode and decode.
final class EncodingFunctions {
  private EncodingFunctions() {}

  static List<Function> all() {
    return List.of(
        plain(
            "base64encode",
            TEXT,
            a -> Value.of(Base64.getEncoder().encodeToString(bytes(text(a, 0)))),
            TEXT),
        checked("base64decode", TEXT, EncodingFunctions::decoded, TEXT),
        plain("urlencode", TEXT, a -> Value.of(urlEncoded(text(a, 0))), TEXT),
        checked("jsonencode", TEXT, a -> Json.write(a.getFirst()), ANY).allowingNull(),
        checked("jsondecode", ANY, a -> Json.read(text(a, 0)), TEXT));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Function.Outcome decoded(List<Value> arguments) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text(arguments, 0)));
      return made(Value.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
    } catch (IllegalArgumentException noBase64) {
      return refused(0, "This is not base64.");
    } catch (CharacterCodingException binary) {
      return refused(0, "What it decodes to is not UTF-8 text.");
    }
  }

  /// Encode as for a query: a space becomes `+`, and `~` stays, `*` does not (RFC 3986).
  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%7E", "~").replace("*", "%2A");
  }
}
