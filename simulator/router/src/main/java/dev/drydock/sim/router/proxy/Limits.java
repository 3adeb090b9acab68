package dev.drydock.sim.router.proxy;

import java.time.Duration;

/// What the router takes from strangers, and for how long it waits for them.
///
/// @param lineBytes of a request line, then 414
/// @param headBytes of all header lines, then 431
/// @param bodyBytes of a body, then 413
/// @param skippedBytes of a body that nobody wants are read, so that the connection can go on
/// @param queued requests in one version's line, then 503
/// @param connections of clients to one event loop; more are closed at once
/// @param head how long a head may take from its first byte, then 408
/// @param idle how long a client's connection may rest between requests
/// @param pooled how long a replica's connection may rest before it is not trusted any more; less
///   than servers usually keep one, or requests would meet closed doors
/// @param connect how long a replica may take to accept a connection
/// @param drain how long requests in flight may go on when the router closes
public record Limits(
    int lineBytes,
    int headBytes,
    long bodyBytes,
    long skippedBytes,
    int queued,
    int connections,
    Duration head,
    Duration idle,
    Duration pooled,
    Duration connect,
    Duration drain) {
  /// What suits a router that strangers reach.
  public static final Limits USUAL =
      new Limits(
          8_192,
          32_768,
          100L << 20,
          256L << 10,
          10_000,
          10_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(75),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(30));
}
