package dev.drydock.sim.wire;

import java.nio.charset.StandardCharsets;

/// One HTTP response, whole.
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Headers headers, byte[] body) {
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
    return new Response(status, headers.and(name, value), body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
