package dev.drydock.azure.http;

/// Carries a broken exchange through azure-core, which knows failures only as exceptions.
final class BrokenExchange extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  BrokenExchange(boolean sent, String reason) {
    super(reason);
    this.sent = sent;
  }

  /// Whether the server may have got the request.
  boolean sent() {
    return sent;
  }
}
