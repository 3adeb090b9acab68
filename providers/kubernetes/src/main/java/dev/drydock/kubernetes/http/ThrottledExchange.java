package dev.drydock.kubernetes.http;

import java.io.IOException;
import java.time.Duration;

/// The server answered 429 and said for how long. Carries the header through fabric8's exceptions,
/// which keep the body only.
public final class ThrottledExchange extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  ThrottledExchange(Duration retryAfter) {
    super("The API server answered with HTTP 429.");
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
