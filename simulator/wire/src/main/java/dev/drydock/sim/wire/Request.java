package dev.drydock.sim.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One HTTP request, whole.
///
/// @param uri absolute: the host says which service is meant
@SuppressWarnings("ArrayRecordComponent")
public record Request(String method, URI uri, Headers headers, byte[] body) {
  /// Return the decoded path, without query.
  public String path() {
    return uri.getPath();
  }

  /// Return the first value of a query parameter, decoded; names are compared without regard to
  /// case.
  public Optional<String> query(String name) {
    var raw = uri.getRawQuery();
    if (raw == null) {
      return Optional.empty();
    }
    for (var pair : parameters(raw)) {
      if (pair.getFirst().equalsIgnoreCase(name)) {
        return Optional.of(pair.getLast());
      }
    }
    return Optional.empty();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static List<List<String>> parameters(String raw) {
    var pairs = new ArrayList<List<String>>();
    for (var part : raw.split("&", -1)) {
      int equals = part.indexOf('=');
      var name = equals < 0 ? part : part.substring(0, equals);
      var value = equals < 0 ? "" : part.substring(equals + 1);
      pairs.add(List.of(decode(name), decode(value)));
    }
    return pairs;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
