package dev.drydock.core.render;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
  private final Scene scene = new Scene();

  @Test
  void hasTheShapeThatToolsRead() throws JsonProcessingException {
    scene.want(
        thing("cluster.a#pool.gpu")
            .size(100)
            .region("west")
            .with("properties.key", Value.of("s3cret"))
            .noting("endpoint.e", "state"),
        thing("endpoint.e"));
    var document = json();
    assertThat(document.path("format_version").asText()).isEqualTo("1.2");
    assertThat(document.path("applyable").asBoolean()).isTrue();
    assertThat(document.path("complete").asBoolean()).isTrue();
    assertThat(document.path("errored").asBoolean()).isFalse();
    assertThat(document.path("resource_changes").get(0))
        .isEqualTo(
            parse(
                """
                {"address": "cluster.a#pool.gpu", "mode": "managed", "type": "thing",
                 "name": "a#pool.gpu", "provider_name": "fake",
                 "change": {
                   "actions": ["create"],
                   "before": null,
                   "after": {"properties.size": 100, "location": "west",
                             "properties.key": "(sensitive value)"},
                   "after_unknown": {"properties.note": true},
                   "before_sensitive": false,
                   "after_sensitive": {"properties.key": true}}}
                """));
  }

  @Test
  void tellsWhatWasChangedOutside() throws JsonProcessingException {
    scene.have(thing("cluster.a").size(1), thing("cluster.b").size(1));
    scene.cloud.edit(thing("cluster.a").id(), "properties.size", Value.of(7));
    assertThat(json().path("resource_drift"))
        .isEqualTo(
            parse(
                """
                [{"address": "cluster.a", "mode": "managed", "type": "thing", "name": "a",
                  "provider_name": "fake",
                  "change": {"actions": ["update"], "before": {"properties.size": 1},
                             "after": {"properties.size": 7}}}]
                """));
    assertThat(json().path("checks")).isEqualTo(parse("[]"));
  }

  @Test
  void namesThePathsThatForceAReplacement() throws JsonProcessingException {
    scene.have(thing("cluster.a").region("west"));
    scene.want(thing("cluster.a").region("north"));
    var entry = json().path("resource_changes").get(0);
    assertThat(entry.path("change").path("actions")).isEqualTo(parse("[\"delete\", \"create\"]"));
    assertThat(entry.path("change").path("replace_paths")).isEqualTo(parse("[[\"location\"]]"));
    assertThat(entry.path("action_reason").asText()).isEqualTo("replace_because_cannot_update");
  }

  @Test
  void whatAnUpdateDoesNotAssertStays() throws JsonProcessingException {
    scene.have(thing("cluster.a"));
    scene.cloud.edit(thing("cluster.a").id(), "properties.note", Value.of("by hand"));
    scene.want(thing("cluster.a").size(2));
    var change = json().path("resource_changes").get(0).path("change");
    assertThat(change.path("before")).isEqualTo(fields(1));
    assertThat(change.path("after")).isEqualTo(fields(2));
  }

  @Test
  void outputsHaveTheirActions() throws JsonProcessingException {
    scene.cloud.tell(thing("cluster.a").id(), "state", Value.of("up"));
    scene.want(thing("cluster.a")).output("state", Want.later(Type.TEXT, "cluster.a", "state"));
    assertThat(json().path("output_changes").path("state"))
        .isEqualTo(
            parse(
                """
                {"actions": ["create"], "before": null, "after": null, "after_unknown": true,
                 "before_sensitive": false, "after_sensitive": false}
                """));
    scene.have(thing("cluster.a"));
    assertThat(json().path("output_changes").path("state").path("actions"))
        .isEqualTo(parse("[\"no-op\"]"));
    assertThat(json().path("applyable").asBoolean()).isFalse();
  }

  @Test
  void tellsStepsAndWhatTheyWaitFor() throws JsonProcessingException {
    scene.want(thing("cluster.a"), thing("endpoint.e").needs("cluster.a"));
    var own = json().path("drydock");
    assertThat(own.path("stack").asText()).isEqualTo("test");
    assertThat(own.path("intent").asText()).isEqualTo("apply");
    assertThat(own.path("fingerprint").asText()).hasSize(64);
    assertThat(own.path("steps").get(1).path("after")).isEqualTo(parse("[\"create cluster.a\"]"));
  }

  @Test
  void unknownAndSensitiveKeepTheShapeOfTheValue() throws JsonProcessingException {
    var later = Want.later(Type.TEXT, "cluster.a", "state");
    var hidden = new Value.Sensitive(Value.of("s3cret"));
    var list =
        new Value.Sequence(new Type.ListOf(Type.TEXT), List.of(Value.of("a"), later, hidden));
    assertThat(ValueJson.of(list)).isEqualTo(parse("[\"a\", null, \"(sensitive value)\"]"));
    assertThat(ValueJson.unknown(list)).isEqualTo(parse("[false, true, false]"));
    assertThat(ValueJson.sensitive(list)).isEqualTo(parse("[false, false, true]"));
  }

  @Test
  void numbersStayExactAndPlain() {
    assertThat(ValueJson.of(Value.of(new BigDecimal("9007199254740993"))).toString())
        .isEqualTo("9007199254740993");
    assertThat(ValueJson.of(Value.of(new BigDecimal("1E+3"))).toString()).isEqualTo("1000");
    assertThat(ValueJson.of(Value.of(new BigDecimal("0.10"))).toString()).isEqualTo("0.1");
  }

  private static JsonNode fields(int size) throws JsonProcessingException {
    return parse("{\"properties.size\": %d, \"properties.note\": \"by hand\"}".formatted(size));
  }

  private JsonNode json() throws JsonProcessingException {
    return parse(PlanJson.render(scene.plan()));
  }

  /// Read with the number types that the renderer writes, so that trees compare.
  private static JsonNode parse(String text) throws JsonProcessingException {
    var mapper = JsonMapper.builder().build();
    return mapper.readTree(mapper.writeValueAsString(mapper.readTree(text)));
  }
}
