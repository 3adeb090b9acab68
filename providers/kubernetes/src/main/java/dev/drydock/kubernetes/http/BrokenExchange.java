package dev.drydock.kubernetes.http;

import java.io.IOException;

/// No answer came. Carries what the transport knew through fabric8's exceptions.
public final class BrokenExchange extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  BrokenExchange(boolean sent, String reason) {
    super(reason);
    this.sent = sent;
  }

  /// Whether the server may have got the request.
  public boolean sent() {
    return sent;
  }
}
