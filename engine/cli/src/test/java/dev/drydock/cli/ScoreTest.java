package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests through the router to the replicas of the quickstart, applied once, and of an endpoint
/// that takes tokens.
class ScoreTest {
  @TempDir private static Path directory = Path.of(".");

  @BeforeAll
  static void apply() throws IOException {
    var quickstart = Quickstart.in(directory);
    quickstart.add(Quickstart.GUARDED);
    var applied = quickstart.apply();
    assertThat(applied.code()).as(applied.err()).isZero();
  }

  private static Ran score(String endpoint, String... more) {
    var args =
        new ArrayList<>(List.of("score", directory.toString(), endpoint, "--simulator", "--data"));
    args.add("{\"data\":[[1,2]]}");
    args.addAll(List.of(more));
    return Ran.of(args.toArray(String[]::new));
  }

  private static JsonNode json(Ran ran) {
    try {
      return new JsonMapper().readTree(ran.out());
    } catch (IOException unreadable) {
      throw new AssertionError(ran.out() + ran.err(), unreadable);
    }
  }

  @Test
  void everyVersionHasALineAndTheSplitIsAsPlanned() {
    var ran = score("scoring", "--count", "1000", "--concurrency", "2");

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactly("version", "blue", "green", "total", "1000", "The");
    assertThat(ran.out())
        .contains("blue     control ")
        .contains("1000 answered well, 0 not.")
        .contains("The split is as planned: chi-square ");
  }

  @Test
  void programsReadSharesLatencyAndCodes() {
    var ran = score("scoring", "--count", "200", "--json");

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    var document = json(ran);
    assertThat(document.path("count").asInt()).isEqualTo(200);
    assertThat(document.path("uri").asText()).startsWith("http://127.0.0.1:");
    assertThat(document.at("/codes/200").asInt()).isEqualTo(200);
    assertThat(document.at("/split/verdict").asText()).isEqualTo("as_planned");
    var blue = document.at("/versions/0");
    assertThat(blue.path("version").asText()).isEqualTo("blue");
    assertThat(blue.path("planned_share").asInt()).isEqualTo(90);
    assertThat(blue.at("/latency_ms/p50").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(blue.at("/latency_ms/p99").asDouble());
  }

  @Test
  void aWrongKeyAndNoKeyAre401() {
    for (var credentials : List.of(List.of("--key", "wrong"), List.of("--no-key"))) {
      var ran = score("scoring", credentials.toArray(String[]::new));

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out().lines().toList().get(1)).startsWith("- ").endsWith("401 x 1");
    }
  }

  @Test
  void anUnknownEndpointIs404AndTheOneThatWasMeantIsNamed() {
    var ran = score("scorign");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines().toList().get(1)).startsWith("- ").endsWith("404 x 1");
    assertThat(ran.err()).contains("Warning[DRY0602]").contains("Did you mean \"scoring\"?");
  }

  @Test
  void oneVersionAnswersWhenItIsAskedFor() {
    var ran = score("scoring", "--version", "green", "--count", "20", "--json");

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(json(ran).path("versions")).hasSize(1);
    assertThat(json(ran).at("/versions/0/version").asText()).isEqualTo("green");
    assertThat(json(ran).at("/split/verdict").asText()).isEqualTo("not_tested");
  }

  @Test
  void whatTakesTokensIsScoredWithOne() throws IOException {
    var body = Files.writeString(directory.resolve("request.json"), "[1]");

    var ran = Ran.of("score", directory.toString(), "guarded", "--simulator", "--data", "@" + body);

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.out()).contains("only").contains("200 x 1");
  }

  @Test
  void whatIsNotAppliedIsToldWithTheCommandThatApplies() throws IOException {
    var elsewhere = Files.createTempDirectory(directory, "unapplied");
    Quickstart.in(elsewhere);

    var ran = Ran.of("score", elsewhere.toString(), "scoring", "--simulator", "--data", "[]");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0603").contains("drydock apply " + elsewhere);
  }

  @Test
  void whereNobodyCanBeAskedAnUnknownEndpointIsAnError() throws IOException {
    var elsewhere = Files.createTempDirectory(directory, "nobody");
    Quickstart.in(elsewhere);

    var ran = Ran.of("score", elsewhere.toString(), "other", "--simulator", "--data", "[]");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("Error[DRY0601]");
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeAnythingIsDone() {
    assertThat(score("scoring", "--count", "0").err()).contains("DRY0901").contains("--count");
    assertThat(score("scoring", "--concurrency", "5000").err()).contains("--concurrency");
    assertThat(score("scoring", "--key", "k", "--no-key").err()).contains("exclude");
    assertThat(
            Ran.of("score", directory.toString(), "scoring", "--simulator", "--data", "@nowhere")
                .err())
        .contains("nowhere cannot be read");
  }
}
