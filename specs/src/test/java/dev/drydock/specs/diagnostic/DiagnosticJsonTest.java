package dev.drydock.specs.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
  private static final Source SOURCE =
      new Source("a.drydock.hcl", "workspace \"é\" {\n  sku = \"é\"\n}\n");

  private static JsonNode document(Diagnostic... diagnostics) {
    return new ObjectMapper()
        .valueToTree(new DiagnosticJson(List.of(SOURCE)).document(List.of(diagnostics)));
  }

  @Test
  void countsErrorsAndWarnings() {
    var document =
        document(Diagnostic.of(Code.DRY0222, "a warning"), Diagnostic.of(Code.DRY0901, "an error"));

    assertThat(document.get("format_version").asText()).isEqualTo("1.0");
    assertThat(document.get("valid").asBoolean()).isFalse();
    assertThat(document.get("error_count").asInt()).isEqualTo(1);
    assertThat(document.get("warning_count").asInt()).isEqualTo(1);
  }

  @Test
  void warningsAloneAreValid() {
    assertThat(document(Diagnostic.of(Code.DRY0222, "x")).get("valid").asBoolean()).isTrue();
  }

  @Test
  void aRangeIsAlwaysThere() {
    var one = document(Diagnostic.of(Code.DRY0222, "x")).get("diagnostics").get(0);

    assertThat(one.get("range").get("start").get("line").asInt()).isEqualTo(1);
    assertThat(one.has("snippet")).isFalse();
  }

  @Test
  void offsetsOfTheSnippetCountBytes() {
    // The é before and inside the span takes two bytes.
    var span = new Span("a.drydock.hcl", new Position(2, 9, 25), new Position(2, 12, 29));

    var one = document(Diagnostic.at(span, Code.DRY0207, "x", "y")).get("diagnostics").get(0);

    var snippet = one.get("snippet");
    assertThat(snippet.get("code").asText()).isEqualTo("  sku = \"é\"");
    assertThat(snippet.get("context").asText()).isEqualTo("workspace \"é\"");
    assertThat(snippet.get("start_line").asInt()).isEqualTo(2);
    assertThat(snippet.get("highlight_start_offset").asInt()).isEqualTo(8);
    assertThat(snippet.get("highlight_end_offset").asInt()).isEqualTo(12);
    assertThat(one.get("range").get("end").get("byte").asInt()).isEqualTo(29);
    assertThat(one.get("detail").asText()).isEqualTo("x. y");
  }
}
