package dev.drydock.specs.eval.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.eval.function.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `site/functions.md` names every function, and its examples give what stands beside them.
class FunctionPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("house.root", "..")).resolve("site/functions.md");

  private final World world = World.of(FunctionCases.world());

  @Test
  void everyFunctionHasAnEntryAndNothingElseHas() {
    var described = Manual.entries().stream().map(Manual.Entry::name).sorted().toList();

    assertThat(described).isEqualTo(List.copyOf(Functions.names()));
  }

  @Test
  void everyExampleCallsItsFunctionAndHasAValue() {
    assertThat(Manual.entries())
        .allMatch(entry -> entry.example().contains(entry.name() + "("))
        .noneMatch(entry -> world.answer(entry.example()).equals(ConsoleText.REFUSED));
  }

  /// `-Dgolden.update=true` writes the page.
  @Test
  void thePageTellsThem() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).content().isEqualTo(page());
  }

  private String page() {
    var page =
        new StringBuilder(
            """
            # Functions

            Expressions call functions by Terraform's names, and get Terraform's results: each is \
            compared with what `terraform console` answers, on more than ten expressions, and \
            where a result differs on purpose, the reason is [recorded beside \
            it](../specs/src/test/resources/golden/function). `replicas_for` is Drydock's own.

            There is no clock, no chance and no network inside an expression, so that a spec gives \
            the same plan twice: `timestamp`, `plantimestamp`, `uuid` and `bcrypt` are \
            [refused](diagnostics/DRY0180.md). Files are read below the spec's directory only; a \
            path is relative to the file that names it, so `${path.module}` is `.`, and a link \
            that leads out is not followed. A file's name has to be [known before \
            apply](diagnostics/DRY0181.md).

            This page is generated from the code. Its examples see the files of the recorded \
            cases.
            """);
    var group = "";
    for (var entry : Manual.entries()) {
      if (!entry.group().equals(group)) {
        group = entry.group();
        page.append(
            "\n## %s\n\n| call | what it gives | example | result |\n|---|---|---|---|\n"
                .formatted(group));
      }
      page.append(
          "| `%s` | %s | `%s` | `%s` |\n"
              .formatted(
                  entry.signature(), entry.sentence(), entry.example(), result(entry.example())));
    }
    return page.toString();
  }

  private String result(String example) {
    var answer = world.answer(example);
    return answer.contains(" : ") ? answer.substring(0, answer.lastIndexOf(" : ")) : answer;
  }
}
