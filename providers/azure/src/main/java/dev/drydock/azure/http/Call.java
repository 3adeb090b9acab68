package dev.drydock.azure.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.transport.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One request to make.
///
/// @param scope of the token that it travels with
/// @param headers beside those that every request has
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, URI uri, String scope, List<Header> headers, byte[] body) {
  public Call {
    headers = List.copyOf(headers);
  }

  public static Call of(String method, URI uri, String scope) {
    return new Call(method, uri, scope, List.of(), new byte[0]);
  }

  public Call with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(header, value));
    return new Call(method, uri, scope, more, body);
  }

  /// Return the same call with a JSON body.
  public Call with(ObjectNode json) {
    return with(json.toString().getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "application/json");
  }

  public Call with(byte[] bytes) {
    return new Call(method, uri, scope, headers, bytes);
  }
}
