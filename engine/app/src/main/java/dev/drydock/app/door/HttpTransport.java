package dev.drydock.app.door;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Carries exchanges over the network with the JDK's client: no redirect, no second try.
public final class HttpTransport implements Transport, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(30);

  /// Resource Manager answers within 60 s; a file's block may take longer to send.
  private static final Duration ANSWER = Duration.ofMinutes(5);

  /// Headers that the client writes itself and refuses from others.
  private static final List<String> ITS_OWN =
      List.of("connection", "content-length", "expect", "host", "upgrade");

  private final HttpClient client;

  /// Trust whom the JDK trusts.
  public HttpTransport() {
    this(bare());
  }

  /// Trust whom `trust` trusts.
  public HttpTransport(SSLContext trust) {
    this(bare().sslContext(trust));
  }

  private HttpTransport(HttpClient.Builder builder) {
    this.client = builder.build();
  }

  private static HttpClient.Builder bare() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER);
  }

  @Override
  public Reply send(Exchange exchange) {
    try {
      var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply.Answer(answer.statusCode(), headers(answer), answer.body());
    } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException unreached) {
      return new Reply.Broken(false, reason(unreached));
    } catch (IOException broken) {
      return new Reply.Broken(!isUnresolved(broken), reason(broken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Reply.Broken(true, "interrupted");
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static HttpRequest request(Exchange exchange) {
    var body =
        exchange.body().length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(exchange.body());
    var request =
        HttpRequest.newBuilder(exchange.uri()).timeout(ANSWER).method(exchange.method(), body);
    for (var header : exchange.headers()) {
      if (!ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
        request.header(header.name(), header.value());
      }
    }
    return request.build();
  }

  private static List<Header> headers(HttpResponse<byte[]> answer) {
    var headers = new ArrayList<Header>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    return headers;
  }

  private static boolean isUnresolved(IOException broken) {
    return broken.getCause() instanceof UnresolvedAddressException;
  }

  private static String reason(IOException broken) {
    return Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
  }
}
