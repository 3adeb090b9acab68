package dev.drydock.trials.run;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Listens to what Drydock sends.
final class Wiretap implements UnaryOperator<Transport> {
  /// One exchange that was begun.
  record Heard(String method, String host, String path, int status) {
    boolean writes() {
      return !method.equals("GET") && !method.equals("HEAD");
    }
  }

  private final List<Heard> heard = new ArrayList<>();
  private final TreeSet<String> bearers = new TreeSet<>();

  @Override
  public Transport apply(Transport next) {
    return exchange -> send(next, exchange);
  }

  private Reply send(Transport next, Exchange exchange) {
    exchange.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Authorization"))
        .map(Header::value)
        .map(value -> value.substring(value.indexOf(' ') + 1))
        .forEach(bearers::add);
    int place = heard.size();
    heard.add(heard(exchange, 0));
    var reply = next.send(exchange);
    if (reply instanceof Reply.Answer answer) {
      heard.set(place, heard(exchange, answer.status()));
    }
    return reply;
  }

  private static Heard heard(Exchange exchange, int status) {
    var uri = exchange.uri();
    return new Heard(exchange.method(), uri.getHost(), uri.getPath(), status);
  }

  /// Return what was heard since the last call.
  List<Heard> take() {
    var taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }

  /// Return every credential that was shown.
  List<String> bearers() {
    return List.copyOf(bearers);
  }
}
