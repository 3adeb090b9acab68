package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.kubernetes.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Replays what a real API server was recorded to answer. Those exchanges that are answered alike
/// are listed in `golden-passing.txt`, and must stay so.
class GoldenExchangesTest {
  private static final String PASSING = "golden-passing.txt";

  @Test
  void answersAsTheRealServerDid() throws IOException {
    var house = Path.of(System.getProperty("house.root", "."));
    var recorded = house.resolve("../shared/data/kubernetes/golden-exchanges.json");
    if (!Files.exists(recorded)) {
      System.out.println("Skipped: the recorded exchanges are not at " + recorded);
      return;
    }
    var passed = replay(new ObjectMapper().readTree(recorded.toFile()).get("exchanges"));
    if (Boolean.getBoolean("golden.update")) {
      var file =
          house.resolve("simulator/kubernetes/src/test/resources/dev/drydock/sim/kubernetes");
      Files.createDirectories(file);
      Files.writeString(file.resolve(PASSING), String.join("\n", passed) + "\n");
      return;
    }
    assertThat(passed).containsAll(expected());
  }

  private static List<String> expected() throws IOException {
    try (var in = GoldenExchangesTest.class.getResourceAsStream(PASSING)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> replay(JsonNode exchanges) throws IOException {
    var lab = new Lab(7);
    lab.pass(Duration.ofSeconds(10));
    var replay = new Replay(lab);
    var passed = new ArrayList<String>();
    var differing = new StringBuilder();
    for (var exchange : exchanges) {
      var name = Json.text(exchange, "name");
      var difference = replay.difference(exchange);
      if (difference.isEmpty()) {
        passed.add(name);
      } else {
        differing.append("== ").append(name).append('\n').append(difference).append('\n');
      }
    }
    Files.writeString(Path.of("target", "golden-differences.txt"), differing);
    System.out.println(passed.size() + " of " + exchanges.size() + " exchanges are answered alike");
    return passed;
  }
}
