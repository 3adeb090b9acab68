package dev.drydock.sim.router;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.config.ConfigReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A router, a replica and a client, over real sockets.
final class RouterTest {
  private static final String CONFIG =
      """
      {"apiVersion":"drydock.dev/v1","revision":"1","endpoints":[
        {"name":"scoring","access":{"mode":"key","secret":"keys"},"default":"blue","versions":[
          {"name":"blue","traffic":20,"role":"control",
           "requests":{"max_concurrent":1,"max_queue_wait_ms":500,"timeout_ms":60000},
           "target":{"namespace":"serving","deployment":"scoring-blue","port":5001}}]}]}
      """;

  @Test
  void bringsARequestToAReplicaAndItsAnswerBack() throws IOException, InterruptedException {
    try (var model = Model.start("m1");
        var router = Router.start(RouterSettings.local(InstantSource.fixed(Instant.EPOCH), 1));
        var client = HttpClient.newHttpClient()) {
      router.configure(
          ConfigReader.read(CONFIG), Map.of("keys", new Credential.Keys("one", "two")));
      router.replicas("scoring", "blue", List.of(model.replica()));
      var uri = URI.create("http://127.0.0.1:" + router.port() + "/api/v1/endpoint/scoring/score");
      var request =
          HttpRequest.newBuilder(uri)
              .header("authorization", "Bearer two")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("m1");
      assertThat(answer.headers().firstValue("azureml-model-deployment")).hasValue("blue");
    }
  }
}
