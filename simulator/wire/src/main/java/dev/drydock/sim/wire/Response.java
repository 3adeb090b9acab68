package dev.drydock.sim.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One HTTP response: whole, or its beginning when a feed follows.
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Headers headers, byte[] body, Optional<Feed> feed) {
  private static final int NO_STATUS = 0;

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

  /// Answer nothing: the connection ends. Clients cannot tell whether what they asked for was done.
  public static Response dropped() {
    return empty(NO_STATUS);
  }

  /// Whether the connection ends instead of an answer.
  public boolean isDropped() {
    return status == NO_STATUS;
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
