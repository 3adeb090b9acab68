package dev.drydock.specs.eval.function.encoding;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Encode and decode in the character sets that IANA names; which of them, does not hang on the
/// machine.
final class Charsets {
  private static final List<String> NAMES =
      List.of(
          "utf-8",
          "utf-16le",
          "utf-16be",
          "utf-16",
          "us-ascii",
          "iso-8859-1",
          "iso-8859-2",
          "iso-8859-3",
          "iso-8859-4",
          "iso-8859-5",
          "iso-8859-6",
          "iso-8859-7",
          "iso-8859-8",
          "iso-8859-13",
          "iso-8859-15",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "koi8-r",
          "koi8-u",
          "shift_jis",
          "euc-jp",
          "iso-2022-jp",
          "euc-kr",
          "gbk",
          "gb18030",
          "big5",
          "ibm437",
          "ibm850",
          "ibm852",
          "ibm855",
          "ibm862",
          "ibm866");

  private Charsets() {}

  private static Optional<Charset> charset(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) && Charset.isSupported(lower)
        ? Optional.of(Charset.forName(lower))
        : Optional.empty();
  }

  private static Function.Outcome unknown() {
    return refused(1, "There is no such encoding. Common ones are UTF-8, UTF-16LE, ISO-8859-1.");
  }

  static Function.Outcome encode(List<Value> arguments) {
    var charset = charset(text(arguments, 1));
    if (charset.isEmpty()) {
      return unknown();
    }
    try {
      var bytes = charset.get().newEncoder().encode(CharBuffer.wrap(text(arguments, 0)));
      var array = new byte[bytes.remaining()];
      bytes.get(array);
      return made(Value.of(Base64.getEncoder().encodeToString(array)));
    } catch (CharacterCodingException beyond) {
      return refused(0, "It holds a character that the encoding does not have.");
    }
  }

  static Function.Outcome decode(List<Value> arguments) {
    var charset = charset(text(arguments, 1));
    if (charset.isEmpty()) {
      return unknown();
    }
    try {
      var bytes = ByteBuffer.wrap(EncodingFunctions.bytesOfBase64(text(arguments, 0)));
      return made(Arguments.composed(charset.get().newDecoder().decode(bytes).toString()));
    } catch (IllegalArgumentException noBase64) {
      return refused(0, "This is not base64.");
    } catch (CharacterCodingException invalid) {
      return refused(0, "These bytes are no text in that encoding.");
    }
  }
}
