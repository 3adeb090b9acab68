package dev.drydock.testkit;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.util.function.UnaryOperator;

/// A network on which the process dies: right before its n-th exchange, or right after the world
/// has answered it and nobody has heard the answer. From then on every exchange throws [Crashed],
/// for the dead send nothing.
///
/// ```java
/// var crashing = Crashing.after(17);
/// try (var yard = Yard.open(SEED, crashing)) {
///   var spec = yard.spec(path);
///   assertThatThrownBy(() -> yard.apply(spec)).isInstanceOf(Crashed.class);
///   yard.reopen();
///   assertThat(yard.apply(spec).ending()).isEqualTo(Ending.DONE);
/// }
/// ```
public final class Crashing implements UnaryOperator<Transport> {
  private final long at;
  private final boolean answered;
  private long exchanges;
  private boolean crashed;

  private Crashing(long at, boolean answered) {
    this.at = at;
    this.answered = answered;
  }

  /// Die instead of making the n-th exchange, counted from 1.
  public static Crashing before(long n) {
    return new Crashing(n, false);
  }

  /// Die when the world has answered the n-th exchange, counted from 1.
  public static Crashing after(long n) {
    return new Crashing(n, true);
  }

  /// Only count.
  public static Crashing never() {
    return new Crashing(Long.MAX_VALUE, true);
  }

  /// Return how many exchanges reached the world.
  public long exchanges() {
    return exchanges;
  }

  /// Whether it has died.
  public boolean crashed() {
    return crashed;
  }

  @Override
  public Transport apply(Transport next) {
    return exchange -> send(next, exchange);
  }

  private synchronized Reply send(Transport next, Exchange exchange) {
    if (crashed) {
      throw new Crashed("The process is dead already.");
    }
    if (exchanges + 1 == at && !answered) {
      throw die("before", exchange);
    }
    exchanges++;
    var reply = next.send(exchange);
    if (exchanges == at) {
      throw die("after", exchange);
    }
    return reply;
  }

  private Crashed die(String when, Exchange exchange) {
    crashed = true;
    return new Crashed(
        "Died " + when + " exchange " + at + ", " + exchange.method() + " " + exchange.uri());
  }
}
