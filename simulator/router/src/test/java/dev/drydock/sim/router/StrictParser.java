package dev.drydock.sim.router;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads requests as RFC 9112 has them, and nothing else: a second reading, by which the router's
/// is judged.
final class StrictParser {
  /// One whole request; names of headers in lower case, each at most once.
  record Parsed(String method, String target, Map<String, String> headers, String body) {}

  /// Tells that bytes are no request.
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  private static final Pattern LINE =
      Pattern.compile("([A-Za-z!#$%&'*+.^_`|~0-9-]+) ([\\x21-\\x7e]+) HTTP/1\\.([01])");
  private static final Pattern FIELD =
      Pattern.compile(
          "([A-Za-z!#$%&'*+.^_`|~0-9-]+):[ \\t]*([\\x20-\\x7e\\x80-\\xff\\t]*?)[ \\t]*");
  private static final Pattern SIZE =
      Pattern.compile("([0-9A-Fa-f]{1,7})[ \\t]*(?:;[\\x20-\\x7e\\t]*)?");

  private final InputStream in;
  private boolean latest;

  StrictParser(InputStream in) {
    this.in = in;
  }

  /// Read one request.
  ///
  /// @throws EOFException when bytes end before it does
  Parsed next() throws IOException {
    var head = head();
    return new Parsed(head.method(), head.target(), head.headers(), body(head.headers()));
  }

  /// Read a request's head only.
  Parsed head() throws IOException {
    var line = line();
    while (line.isEmpty()) {
      line = line();
    }
    var start = LINE.matcher(line);
    if (!start.matches()) {
      throw new Malformed("request line " + line);
    }
    latest = start.group(3).equals("1");
    return new Parsed(start.group(1), start.group(2), headers(), "");
  }

  private Map<String, String> headers() throws IOException {
    var headers = new TreeMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var field = FIELD.matcher(line);
      if (!field.matches()) {
        throw new Malformed("field " + line);
      }
      var name = field.group(1).toLowerCase(Locale.ROOT);
      var old = headers.put(name, field.group(2));
      boolean framing =
          name.equals("host") || name.startsWith("content-l") || name.startsWith("tr");
      if (old != null && framing) {
        throw new Malformed("twice " + name);
      }
    }
    return headers;
  }

  private String body(Map<String, String> headers) throws IOException {
    var coding = headers.get("transfer-encoding");
    var length = headers.get("content-length");
    if (latest && !headers.containsKey("host")) {
      throw new Malformed("no host");
    }
    if (coding != null) {
      if (length != null || !latest || !coding.equalsIgnoreCase("chunked")) {
        throw new Malformed("coding " + coding);
      }
      return chunks();
    }
    if (length != null && !length.matches("[0-9]{1,18}")) {
      throw new Malformed("length " + length);
    }
    return exactly(length == null ? 0 : Long.parseLong(length));
  }

  private String chunks() throws IOException {
    var text = new StringBuilder();
    while (true) {
      var size = SIZE.matcher(line());
      if (!size.matches()) {
        throw new Malformed("chunk size");
      }
      int length = Integer.parseInt(size.group(1), 16);
      if (length == 0) {
        break;
      }
      text.append(exactly(length));
      if (!line().isEmpty()) {
        throw new Malformed("chunk without end");
      }
    }
    headers();
    return text.toString();
  }

  private String exactly(long length) throws IOException {
    var bytes = in.readNBytes((int) Math.min(length, Integer.MAX_VALUE));
    if (bytes.length < length) {
      throw new EOFException("body");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("line");
      }
      if (b == '\n') {
        throw new Malformed("bare line feed");
      }
      if (b == '\r') {
        if (in.read() != '\n') {
          throw new Malformed("bare carriage return");
        }
        return line.toString(StandardCharsets.ISO_8859_1);
      }
      line.write(b);
    }
  }
}
