package dev.drydock.specs.eval.function.encoding;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Encode and decode.
public final class EncodingFunctions {
  private EncodingFunctions() {}

  public static List<Function> all() {
    return List.of(
        plain("base64encode", TEXT, a -> Value.of(base64(bytes(text(a, 0)))), TEXT),
        plain("base64gzip", TEXT, a -> Value.of(base64(zipped(bytes(text(a, 0))))), TEXT),
        checked("base64decode", TEXT, EncodingFunctions::decoded, TEXT),
        checked("textencodebase64", TEXT, Charsets::encode, TEXT, TEXT),
        checked("textdecodebase64", TEXT, Charsets::decode, TEXT, TEXT),
        plain("urlencode", TEXT, a -> Value.of(urlEncoded(text(a, 0))), TEXT),
        checked("csvdecode", ANY, a -> Csv.decode(text(a, 0)), TEXT),
        checked("yamlencode", TEXT, a -> YamlText.write(a.getFirst()), ANY).allowingNull(),
        checked("yamldecode", ANY, a -> YamlValue.read(text(a, 0)), TEXT),
        checked("jsonencode", TEXT, a -> Json.write(a.getFirst()), ANY).allowingNull(),
        checked("jsondecode", ANY, a -> Json.read(text(a, 0)), TEXT));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Decode; line breaks within do not count.
  static byte[] bytesOfBase64(String text) {
    var joined = text.replace("\n", "").replace("\r", "");
    if (joined.length() % 4 != 0) {
      throw new IllegalArgumentException("incomplete");
    }
    return Base64.getDecoder().decode(joined);
  }

  private static Function.Outcome decoded(List<Value> arguments) {
    try {
      var bytes = ByteBuffer.wrap(bytesOfBase64(text(arguments, 0)));
      return made(Arguments.composed(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
    } catch (IllegalArgumentException noBase64) {
      return refused(0, "This is not base64.");
    } catch (CharacterCodingException binary) {
      return refused(0, "What it decodes to is not UTF-8 text.");
    }
  }

  private static byte[] zipped(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException("Memory failed. This is a bug in Drydock.", inMemory);
    }
    return zipped.toByteArray();
  }

  /// Encode as for a query: a space becomes `+`, and `~` stays, `*` does not (RFC 3986).
  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%7E", "~").replace("*", "%2A");
  }
}
