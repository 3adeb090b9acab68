package dev.drydock.trials.answer;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Writes down every exchange of Drydock's, with the world's time.
final class Recorder implements UnaryOperator<Transport> {
  /// @param status 0 where there was no answer
  record Entry(Instant at, String method, String path, int status, Optional<String> retryAfter) {}

  private final Supplier<Instant> time;
  private final List<Entry> entries = new ArrayList<>();

  Recorder(Supplier<Instant> time) {
    this.time = time;
  }

  @Override
  public Transport apply(Transport next) {
    return exchange -> {
      var reply = next.send(exchange);
      entries.add(entry(exchange, reply));
      return reply;
    };
  }

  private Entry entry(Exchange exchange, Reply reply) {
    var path = exchange.uri().getPath();
    return switch (reply) {
      case Reply.Answer answer ->
          new Entry(
              time.get(), exchange.method(), path, answer.status(), answer.header("Retry-After"));
      case Reply.Broken _ -> new Entry(time.get(), exchange.method(), path, 0, Optional.empty());
    };
  }

  List<Entry> entries() {
    return entries;
  }

  /// Return each request that was refused as one too many with how long it was left alone.
  List<Duration> patience() {
    var waits = new ArrayList<Duration>();
    for (int i = 0; i < entries.size(); i++) {
      var refused = entries.get(i);
      if (refused.status() == 429) {
        entries.subList(i + 1, entries.size()).stream()
            .filter(later -> later.path().equals(refused.path()))
            .findFirst()
            .ifPresent(later -> waits.add(Duration.between(refused.at(), later.at())));
      }
    }
    return waits;
  }
}
