package dev.drydock.specs.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checking;
import dev.drydock.specs.symbol.Occurrence.Role;
import dev.drydock.specs.syntax.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  private static final String HCL =
      """
      variable "size" {}
      locals {
        nodes = 3
        names = [for cluster in ["a"] : cluster.size]
      }
      cluster "serving" {
        vm_size = "${var.size}"
        nodes   = local.nodes
      }
      endpoint "scoring" {
        cluster = cluster.serving
      }
      version "scoring" "blue" {}
      moved {
        from = cluster.old
        to   = cluster.serving
      }
      output "url" {
        value = version.scoring.blue.state
      }
      """;

  private static final String YAML =
      """
      variable: {size: {}}
      locals:
        nodes: 3
        names: '${[for cluster in ["a"] : cluster.size]}'
      cluster:
        "serving":
          vm_size: ${var.size}
          nodes: ${local.nodes}
      endpoint:
        scoring:
          cluster: ${cluster.serving}
      version:
        scoring:
          blue: {}
      moved:
        from: cluster.old
        to: 'cluster.serving'
      output:
        url:
          value: ${version.scoring.blue.state}
      """;

  @Test
  void findsWhereThingsAreNamedInBothForms() {
    assertThat(found(Checking.yaml(YAML)))
        .containsExactlyElementsOf(found(Checking.hcl(HCL)))
        .containsExactly(
            "DEFINITION var.size",
            "DEFINITION local.nodes",
            "DEFINITION local.names",
            "DEFINITION cluster.serving",
            "REFERENCE var.size",
            "REFERENCE local.nodes",
            "DEFINITION endpoint.scoring",
            "REFERENCE cluster.serving",
            "REFERENCE endpoint.scoring",
            "DEFINITION version.scoring.blue",
            "HISTORY cluster.old",
            "HISTORY cluster.serving",
            "DEFINITION output.url",
            "REFERENCE endpoint.scoring",
            "REFERENCE version.scoring.blue");
  }

  @Test
  void marksTheNameAloneWithoutQuotesAndPrefixes() {
    for (var document : List.of(Checking.hcl(HCL), Checking.yaml(YAML))) {
      assertThat(Symbols.of(document.bodies()).occurrences())
          .isNotEmpty()
          .allSatisfy(
              one -> assertThat(marked(document, one)).isEqualTo(one.symbol().names().getLast()));
    }
  }

  @Test
  void tellsWhatStandsAtAPlaceItsEndIncluded() {
    var symbols = Symbols.of(Checking.hcl(HCL).bodies());
    int at = HCL.indexOf("serving\" {");

    assertThat(symbols.at("test.drydock.hcl", at)).isPresent();
    assertThat(symbols.at("test.drydock.hcl", at + "serving".length()))
        .hasValueSatisfying(one -> assertThat(one.role()).isEqualTo(Role.DEFINITION));
    assertThat(symbols.at("test.drydock.hcl", at - 2)).isEmpty();
    assertThat(symbols.at("other.drydock.hcl", at)).isEmpty();
  }

  private static List<String> found(Document document) {
    return Symbols.of(document.bodies()).occurrences().stream()
        .map(one -> one.role() + " " + one.symbol())
        .toList();
  }

  private static String marked(Document document, Occurrence one) {
    var bytes = document.sources().getFirst().text().getBytes(StandardCharsets.UTF_8);
    int start = one.span().start().offset();
    return new String(bytes, start, one.span().end().offset() - start, StandardCharsets.UTF_8);
  }
}
