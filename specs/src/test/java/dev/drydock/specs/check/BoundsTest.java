package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one check of a spec may cost, however many parts the spec has.
class BoundsTest {
  private static final String STACK = "drydock {\n  stack = \"bounds\"\n}\n\n";

  /// Is charged with the 4 MiB that it might make, and makes little.
  private static final String MEBIBYTES =
      "replace(\"%s\", \"y\", \"%s\") == \"\" ? 1 : 2"
          .formatted("x".repeat(2048), "z".repeat(2048));

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path directory = Path.of(".");

  @Test
  void theInstancesOfAModuleShareOneBudget() throws IOException {
    written("m/m.drydock.hcl", "locals {\n  size = " + MEBIBYTES + "\n}\n");
    written(
        "s.drydock.hcl",
        STACK
            + """
            module "m" {
              source   = "./m"
              for_each = toset([for n in range(80) : "k${n}"])
            }
            """);

    var found = found();

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0170);
    assertThat(found.getFirst().label()).isEqualTo("is where it becomes too much");
  }

  @Test
  void theInstancesOfABlockShareOneBudget() throws IOException {
    written(
        "s.drydock.hcl",
        STACK
            + """
            model "m" {
              for_each = toset([for n in range(80) : "k${n}"])
              name     = "m-${each.key}"
              version  = %s
            }
            """
                .formatted(MEBIBYTES));

    assertThat(found()).extracting(Diagnostic::code).containsExactly(Code.DRY0170);
  }

  @Test
  void theDefaultsOfVariablesShareOneBudget() throws IOException {
    var text = new StringBuilder(STACK);
    for (int n = 0; n < 80; n++) {
      text.append("variable \"v" + n + "\" {\n  default = " + MEBIBYTES + "\n}\n\n");
    }
    written("s.drydock.hcl", text.toString());

    assertThat(found()).extracting(Diagnostic::code).containsExactly(Code.DRY0170);
  }

  @Test
  void aTemplateThatTakesTooMuchIsToldAlsoFromInsideOfTry() throws IOException {
    written("t.tftpl", "${format(wide, wide)}");
    written(
        "s.drydock.hcl",
        STACK
            + """
            locals {
              wide = [for n in range(64) : "%s"]
            }

            output "o" {
              value = try(templatefile("t.tftpl", { wide = join("", local.wide) }), "")
            }
            """
                .formatted("x".repeat(1024)));

    assertThat(found()).extracting(Diagnostic::code).containsExactly(Code.DRY0170);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"azure_object.o.body", "module.m", "var.large", "local.large", "module.m.large"})
  void whoeverRefersToALargeValueWalksNoneOfIt(String reference) throws IOException {
    written(
        "m/m.drydock.hcl",
        """
        variable "large" {}

        output "large" {
          value = var.large
        }
        """);
    assertThat(allocated(reference, 1_000) - allocated(reference, 1)).isLessThan(100_000_000);
  }

  private long allocated(String reference, int times) throws IOException {
    var large = "[" + "[],".repeat(2_000) + "]";
    written(
        "s.drydock.hcl",
        Samples.GROUND
            + """
            variable "large" {
              default = %1$s

              validation {
                condition     = length([for n in range(%3$d) : length(var.large)]) > 0
                error_message = "There is none."
              }
            }

            locals {
              large = %1$s
            }

            module "m" {
              source = "./m"
              large  = local.large
            }

            azure_object "o" {
              type        = "Microsoft.Storage/storageAccounts"
              api_version = "2023-05-01"
              body        = { large = local.large }
            }

            output "o" {
              value = length([for n in range(%3$d) : length(%2$s)])
            }
            """
                .formatted(large, reference, times));
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(found()).isEmpty();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private void written(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private List<Diagnostic> found() {
    return Checking.diagnostics(SpecReader.read(directory), new LinkedHashMap<>());
  }
}
