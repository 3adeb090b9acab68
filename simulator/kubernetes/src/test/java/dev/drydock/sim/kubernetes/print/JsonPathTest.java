package dev.drydock.sim.kubernetes.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
  private static final JsonNode OBJECT =
      Json.parse(
          """
          {"spec": {"n": 3, "list": [{"type": "A", "v": "x"}, {"type": "B", "v": "y"}]},
           "metadata": {"labels": {"a.b/c": "l"}}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ".spec.n | [3]",
        ".spec.list[1].v | [\"y\"]",
        ".spec.list[*].v | [\"x\", \"y\"]",
        ".spec.list[?(@.type==\"B\")].v | [\"y\"]",
        ".metadata.labels.a\\.b/c | [\"l\"]",
        ".metadata.labels['a.b/c'] | [\"l\"]",
        ".spec.missing.more | []",
        ".spec.list[?(@.type!=\"B\")].v | []",
        "spec.n | []"
      })
  void findsWhatAPathLeadsTo(String path, String found) {
    assertThat(JsonPath.parse(path).find(OBJECT)).hasToString(found);
  }
}
