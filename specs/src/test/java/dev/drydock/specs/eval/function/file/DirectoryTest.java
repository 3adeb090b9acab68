package dev.drydock.specs.eval.function.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expressions read below the spec's directory and nowhere else.
class DirectoryTest {
  @TempDir Path around;
  private Path spec;

  @BeforeEach
  void writeFiles() throws IOException {
    spec = Files.createDirectories(around.resolve("spec"));
    Files.createDirectories(spec.resolve("sub"));
    Files.writeString(around.resolve("secret.txt"), "hunter2");
    Files.writeString(spec.resolve("in.txt"), "inside");
    Files.createSymbolicLink(spec.resolve("out.txt"), around.resolve("secret.txt"));
    Files.createSymbolicLink(spec.resolve("same.txt"), spec.resolve("in.txt"));
    Files.createSymbolicLink(spec.resolve("up"), around);
  }

  private String answer(String expression) throws IOException {
    Files.writeString(
        spec.resolve("s.drydock.hcl"),
        """
        drydock {
          stack = "s"
        }

        output "o" {
          value = %s
        }
        """
            .formatted(expression));
    return answer();
  }

  private String answer() {
    try {
      var made = new Checker().check(SpecReader.read(spec), new LinkedHashMap<>());
      return ValueText.of(made.outputs().getFirst().value());
    } catch (Faults faults) {
      return faults.diagnostics().stream()
          .map(Diagnostic::detail)
          .collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file(\"../secret.txt\")",
        "file(\"sub/../../secret.txt\")",
        "file(\"/etc/hostname\")",
        "file(\"out.txt\")",
        "file(\"up/secret.txt\")",
        "filebase64(\"out.txt\")",
        "filesha256(\"up/secret.txt\")",
        "fileexists(\"../secret.txt\")",
        "fileexists(\"out.txt\")",
        "fileset(\"..\", \"*\")",
        "fileset(\"up\", \"*\")",
        "templatefile(\"out.txt\", {})",
      })
  void nothingOutsideIsRead(String expression) throws IOException {
    assertThat(answer(expression))
        .containsAnyOf("leaves the spec's directory", "leads out of the spec's directory")
        .doesNotContain("hunter2");
  }

  @Test
  void aLinkThatStaysInsideIsFollowed() throws IOException {
    assertThat(answer("file(\"same.txt\")")).isEqualTo("\"inside\"");
  }

  @Test
  void aSearchFollowsNoLinkToADirectory() throws IOException {
    assertThat(answer("fileset(\".\", \"**/*.txt\")"))
        .isEqualTo("[\"in.txt\", \"out.txt\", \"same.txt\"]");
    assertThat(answer("fileset(\".\", \"up/*\")")).isEqualTo("[]");
  }

  @Test
  void theFilesOfAModuleAreFoundFromTheModule() throws IOException {
    var module = Files.createDirectories(spec.resolve("modules/m"));
    Files.writeString(module.resolve("in.txt"), "of the module");
    Files.writeString(
        module.resolve("m.drydock.hcl"),
        """
        output "texts" {
          value = [
            file("in.txt"),
            file("${path.module}/in.txt"),
            file("${path.root}/in.txt"),
          ]
        }
        """);
    Files.writeString(
        spec.resolve("s.drydock.hcl"),
        """
        drydock {
          stack = "s"
        }

        module "m" {
          source = "./modules/m"
        }

        output "o" {
          value = module.m.texts
        }
        """);

    assertThat(answer()).isEqualTo("[\"of the module\", \"of the module\", \"inside\"]");
  }

  @Test
  void theValidationsOfAModulesVariablesAreHeld() throws IOException {
    var module = Files.createDirectories(spec.resolve("modules/m"));
    Files.writeString(
        module.resolve("m.drydock.hcl"),
        """
        variable "low" {
          type = number

          validation {
            condition     = var.low < var.high
            error_message = "${var.low} is not below ${var.high}."
          }
        }

        variable "high" {
          default = 5
        }
        """);
    Files.writeString(
        spec.resolve("s.drydock.hcl"),
        """
        drydock {
          stack = "s"
        }

        module "m" {
          source = "./modules/m"
          low    = 7
        }

        output "o" {
          value = 1
        }
        """);

    assertThat(answer()).isEqualTo("7 is not below 5.");
  }

  @Test
  void withoutADirectoryThereIsNothing() {
    assertThat(Directory.NONE.find("in.txt")).isInstanceOf(Directory.Found.Refused.class);
  }
}
