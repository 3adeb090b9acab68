package dev.drydock.contract;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A transport that keeps what passes, and can answer in the world's place.
public final class Tap implements Transport {
  private final Transport inner;
  private final List<Exchange> passed = new ArrayList<>();
  private Predicate<Exchange> when = exchange -> false;
  private @Nullable Reply instead;

  public Tap(Transport inner) {
    this.inner = inner;
  }

  /// Answer every exchange that fits with `reply`, until [#clear()].
  public void answer(Predicate<Exchange> fitting, Reply reply) {
    when = fitting;
    instead = reply;
  }

  /// Forget what passed, and let everything through again.
  public void clear() {
    when = exchange -> false;
    instead = null;
    passed.clear();
  }

  /// Return the exchanges since the last [#clear()].
  public List<Exchange> passed() {
    return List.copyOf(passed);
  }

  /// Return the exchanges that fit.
  public List<Exchange> passed(Predicate<Exchange> fitting) {
    return passed.stream().filter(fitting).toList();
  }

  /// Whether an exchange is meant to change something.
  public static boolean changes(Exchange exchange) {
    return List.of("PUT", "POST", "PATCH", "DELETE").contains(exchange.method());
  }

  @Override
  public Reply send(Exchange exchange) {
    passed.add(exchange);
    var reply = instead;
    return reply != null && when.test(exchange) ? reply : inner.send(exchange);
  }

  /// Return the body of an exchange as text.
  public static String text(Exchange exchange) {
    return new String(exchange.body(), StandardCharsets.UTF_8);
  }
}
