package dev.drydock.sim.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One HTTP response: whole, or its beginning when a feed follows.
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Headers headers, byte[] body, Optional<Feed> feed) {
  public Response(int status, Headers headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }

  /// Answer JSON text.
  public static Response json(int status, String text) {
    return new Response(
        status,
        Headers.of("Content-Type", "application/json"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /// Answer without a body.
  public static Response empty(int status) {
    return new Response(status, Headers.NONE, new byte[0]);
  }

  /// Return the same response with one more header.
  public Response with(String name, String value) {
    return new Response(status, headers.and(name, value), body, feed);
  }

  /// Return the same response with a body that goes on.
  public Response followedBy(Feed more) {
    return new Response(status, headers, body, Optional.of(more));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
