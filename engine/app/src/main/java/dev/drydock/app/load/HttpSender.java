package dev.drydock.app.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Sends a target's requests with the JDK's client over kept connections; no redirect, no second
/// try.
public final class HttpSender implements Sender, AutoCloseable {
  /// The header that names a version, in requests and in answers.
  private static final String VERSION = "azureml-model-deployment";

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /// Longer than any version may take to answer: 300 s (how-to-manage-quotas.md).
  private static final Duration ANSWER = Duration.ofSeconds(310);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final HttpRequest request;

  public HttpSender(Target target) {
    var building =
        HttpRequest.newBuilder(target.uri())
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(target.body()));
    target.bearer().ifPresent(bearer -> building.header("Authorization", "Bearer " + bearer));
    target.version().ifPresent(version -> building.header(VERSION, version));
    this.request = building.build();
  }

  @Override
  public Shot send() {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      return new Shot.Answered(
          answer.headers().firstValue(VERSION).orElse(""), answer.statusCode());
    } catch (IOException broken) {
      return new Shot.Unanswered(reason(broken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Shot.Unanswered("interrupted");
    }
  }

  private static String reason(IOException broken) {
    return Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
