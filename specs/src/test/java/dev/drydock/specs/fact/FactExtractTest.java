package dev.drydock.specs.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Makes the tables again from the fact files that stand beside the repository, and compares. With
/// `-Dgolden.update=true` it writes them.
class FactExtractTest {
  private static final Path ROOT = Path.of(System.getProperty("house.root", ".."));
  private static final Path FACTS = ROOT.resolveSibling("shared").resolve("facts");
  private static final Path TABLES =
      ROOT.resolve("specs/src/main/resources/dev/drydock/specs/fact");

  @Test
  void theTableOfVmSizesIsTheExtractOfTheFacts() throws IOException {
    var facts = facts("vm-sizes.json");
    var lines = new ArrayList<String>();
    for (var row : facts.get("rows")) {
      var columns = new ArrayList<String>();
      for (int column = 0; column <= 6; column++) {
        columns.add(row.get(column).isNull() ? "" : row.get(column).asText());
      }
      lines.add(String.join("\t", columns));
    }
    lines.sort(Comparator.naturalOrder());

    verify(
        "vm-sizes.tsv",
        List.of(
            "# Azure VM sizes. Sources: kubernetes/autoscaler azure_instance_types.go @ 03e49d9",
            "# (Apache-2.0); Standard_PB6s: MicrosoftDocs/azure-docs (CC-BY-4.0). GPU and FPGA",
            "# models are derived from the names."),
        "name\tvcpus\tmemory_gib\tgpus\tgpu_model\tfpgas\tfpga_model",
        lines);
  }

  @Test
  void theTableOfKubernetesVersionsIsTheExtractOfTheFacts() throws IOException {
    var facts = facts("kubernetes-versions.json").get("calendar");
    var lines = new ArrayList<String>();
    for (var row : facts.get("rows")) {
      lines.add(
          String.join(
              "\t",
              row.get(0).asText(),
              row.get(2).asText(),
              row.get(3).asText(),
              row.get(4).asText()));
    }

    verify(
        "kubernetes-versions.tsv",
        List.of(
            "# Kubernetes versions of AKS, by month. Source: MicrosoftDocs/azure-aks-docs",
            "# articles/aks/supported-kubernetes-versions.md, 2026-08-21."),
        "minor\tpreview\tgeneral\tend_of_life",
        lines);
  }

  private static JsonNode facts(String name) throws IOException {
    var file = FACTS.resolve(name);
    var there = Files.exists(file);
    if (!there) {
      System.out.println("Skipped: the fact file " + name + " is not beside the repository.");
    }
    assumeTrue(there, "The fact file " + name + " is not beside the repository.");
    return new ObjectMapper().readTree(file.toFile());
  }

  private static void verify(String name, List<String> notes, String header, List<String> rows)
      throws IOException {
    var lines = new ArrayList<>(notes);
    lines.add(header);
    lines.addAll(rows);
    var text = String.join("\n", lines) + "\n";
    var table = TABLES.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(table, text);
    }
    assertThat(table).content().isEqualTo(text);
  }
}
