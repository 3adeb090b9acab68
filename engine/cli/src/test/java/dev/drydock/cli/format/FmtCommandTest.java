package dev.drydock.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String CROOKED = "locals{\na=1 # one\nlong   =    2\n}";
  private static final String STRAIGHT = "locals {\n  a    = 1 # one\n  long = 2\n}\n";

  @TempDir private Path directory = Path.of(".");

  private Path write(String file, String text) throws IOException {
    var path = directory.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    return Files.writeString(path, text);
  }

  private Ran fmt(String... flags) {
    var args = new String[flags.length + 2];
    args[0] = "fmt";
    args[1] = directory.toString();
    System.arraycopy(flags, 0, args, 2, flags.length);
    return Ran.of(args);
  }

  @Test
  void filesThatChangeAreWrittenAndNamed() throws IOException {
    var crooked = write("a.drydock.hcl", CROOKED);
    write("b.drydock.hcl", STRAIGHT);
    var yaml = write("c.drydock.yaml", "locals: { 'a':   1 }");

    var ran = fmt();

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(crooked + "\n" + yaml + "\n");
    assertThat(crooked).hasContent(STRAIGHT);
    assertThat(yaml).hasContent("locals: {a: 1}\n");
    assertThat(fmt().out()).isEmpty();
  }

  @Test
  void valuesAndTestsAreFormattedTooAndNothingElse() throws IOException {
    var values = write("x.auto.drydockvars.hcl", "a=1");
    var more = write("y.drydockvars.yml", "a:    1");
    var test = write("z.drydocktest.hcl", "a=1");
    var other = write("main.tf", "a=1");

    assertThat(fmt().out()).isEqualTo(values + "\n" + more + "\n" + test + "\n");

    assertThat(other).hasContent("a=1");
  }

  @Test
  void directoriesBelowAreFormattedWhenAskedFor() throws IOException {
    var top = write("a.drydock.hcl", CROOKED);
    var module = write("modules/eu/b.drydock.hcl", CROOKED);
    var hidden = write(".terraform/c.drydock.hcl", CROOKED);

    assertThat(fmt().out()).isEqualTo(top + "\n");
    assertThat(fmt("--recursive").out()).isEqualTo(module + "\n");
    assertThat(hidden).hasContent(CROOKED);
  }

  @Test
  void checkWritesNothingAndEndsWithThree() throws IOException {
    var crooked = write("a.drydock.hcl", CROOKED);

    var ran = fmt("--check");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo(crooked + "\n");
    assertThat(crooked).hasContent(CROOKED);
    fmt();
    assertThat(fmt("--check").code()).isZero();
  }

  @Test
  void diffShowsWhatWouldChangeAndWritesNothing() throws IOException {
    var crooked = write("a.drydock.hcl", CROOKED);

    var ran = fmt("--diff");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            --- %1$s
            +++ %1$s
            @@ -1,4 +1,4 @@
            -locals{
            -a=1 # one
            -long   =    2
            -}
            \\ No newline at end of file
            +locals {
            +  a    = 1 # one
            +  long = 2
            +}
            """
                .formatted(crooked));
    assertThat(crooked).hasContent(CROOKED);
    assertThat(fmt("--diff", "--check").code()).isEqualTo(3);
  }

  @Test
  void diffIsPaintedOnATerminalOnly() throws IOException {
    write("a.drydock.hcl", CROOKED);
    var terminal = Map.of("TERM", "xterm");

    var painted = Ran.with(terminal, "", true, "fmt", "--diff", directory.toString());

    assertThat(painted.out()).contains("\u001b[32m+locals {\u001b[0m");
    assertThat(fmt("--diff").out()).doesNotContain("\u001b");
  }

  @Test
  void aFileWithFaultsIsLeftAloneAndTheOthersAreDone() throws IOException {
    var broken = write("a.drydock.hcl", "locals {\na=\n}\n");
    var crooked = write("b.drydock.hcl", CROOKED);

    var ran = fmt();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("Error[DRY0126]").contains("a.drydock.hcl:2:2");
    assertThat(broken).hasContent("locals {\na=\n}\n");
    assertThat(crooked).hasContent(STRAIGHT);
    assertThat(fmt("--check").code()).isEqualTo(1);
  }

  @Test
  void theInputIsFormattedToTheOutput() {
    var hcl = Ran.with(Map.of(), CROOKED, false, "fmt", "-");
    assertThat(hcl.out()).isEqualTo(STRAIGHT);
    assertThat(hcl.code()).isZero();

    var yaml = Ran.with(Map.of(), "a:   1 # x", false, "fmt", "--form", "yaml", "-");
    assertThat(yaml.out()).isEqualTo("a: 1 # x\n");

    var check = Ran.with(Map.of(), CROOKED, false, "fmt", "--check", "-");
    assertThat(check.out()).isEmpty();
    assertThat(check.code()).isEqualTo(3);

    var broken = Ran.with(Map.of(), "a = ", false, "fmt", "-");
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("DRY0126");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void permissionsStayAndNothingIsLeftBehind() throws IOException {
    var file = write("a.drydock.hcl", CROOKED);
    var permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);

    fmt();

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(directory.toFile().list()).containsExactly("a.drydock.hcl");
  }

  @Test
  void aLinkStaysALinkAndOneThatLeavesIsRefused() throws IOException {
    var outside = write("outside/real.drydock.hcl", CROOKED);
    var inside = write("spec/real.hcl", CROOKED);
    var link =
        Files.createSymbolicLink(directory.resolve("spec/a.drydock.hcl"), Path.of("real.hcl"));
    Files.createSymbolicLink(directory.resolve("spec/b.drydock.hcl"), outside);

    var ran = Ran.of("fmt", directory.resolve("spec").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0105").contains("b.drydock.hcl");
    assertThat(outside).hasContent(CROOKED);
    assertThat(link).isSymbolicLink();
    assertThat(inside).hasContent(STRAIGHT);
  }

  @Test
  void aDirectoryWithoutSpecsAndAFileOfAnotherSortAreRefused() throws IOException {
    assertThat(fmt().err()).contains("DRY0102");
    assertThat(fmt().code()).isEqualTo(1);

    var other = write("notes.txt", "a");
    assertThat(Ran.of("fmt", other.toString()).err()).contains("DRY0102");
    assertThat(Ran.of("fmt", directory.resolve("none.hcl").toString()).err()).contains("DRY0101");
  }

  @Test
  void helpTellsExitCodesAndExamples() {
    assertThat(Ran.of("fmt", "--help").out())
        .contains("--check", "--diff", "--recursive", "Exit codes:", "drydock fmt --check");
  }

  @Test
  void aConvertedFileTakesThePlaceOfTheOldOne() throws IOException {
    var old = write("a.drydock.hcl", "# why\nworkspace \"fraud\" { sku = \"Basic\" }\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));
    var values = write("a.auto.drydockvars.yml", "b: [1, 2]");
    var made = directory.resolve("a.drydock.yaml");

    var ran = fmt("--to", "yaml");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(values + "\n" + old + " -> " + made + "\n");
    assertThat(old).doesNotExist();
    assertThat(made).hasContent("workspace:\n  # why\n  fraud:\n    sku: Basic\n");
    assertThat(Files.getPosixFilePermissions(made)).hasSize(2);

    var back = fmt("--to", "hcl");

    assertThat(back.out()).contains(made + " -> " + old);
    assertThat(old).hasContent("# why\nworkspace \"fraud\" {\n  sku = \"Basic\"\n}\n");
    assertThat(directory.resolve("a.auto.drydockvars.hcl")).hasContent("b = [1, 2]\n");
  }

  @Test
  void aConversionOverwritesNothing() throws IOException {
    var old = write("a.drydock.hcl", STRAIGHT);
    var there = write("a.drydock.yaml", "locals: {z: 1}\n");

    var ran = fmt("--to", "yaml");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0938").contains("drydock fmt --to yaml - < ");
    assertThat(old).hasContent(STRAIGHT);
    assertThat(there).hasContent("locals: {z: 1}\n");
  }

  @Test
  void whatTheOtherFormCannotSayStays() throws IOException {
    var old = write("a.drydock.hcl", "workspce \"fraud\" {}\n");

    var ran = fmt("--to", "yaml");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0191").contains("a.drydock.hcl:1:1");
    assertThat(old).exists();
    assertThat(directory.resolve("a.drydock.yaml")).doesNotExist();
  }

  @Test
  void aCommentThatMovesIsTold() throws IOException {
    write("a.drydock.hcl", "locals {\n  a = merge( # why\n    {}, {})\n}\n");

    var ran = fmt("--to", "yaml");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("Warning[DRY0190]").contains("a.drydock.hcl:2:14");
    assertThat(directory.resolve("a.drydock.yaml"))
        .hasContent("locals:\n  # why\n  a: ${merge({}, {})}\n");
  }

  @Test
  void theInputIsConvertedToTheOutput() {
    var yaml = Ran.with(Map.of(), "locals { a = 1 }", false, "fmt", "--to", "yaml", "-");
    assertThat(yaml.out()).isEqualTo("locals:\n  a: 1\n");

    var hcl = Ran.with(Map.of(), "locals: {a: 1}", false, "fmt", "--to", "hcl", "-");
    assertThat(hcl.out()).isEqualTo("locals {\n  a = 1\n}\n");
  }

  @Test
  void checkTellsWhatWouldBeConverted() throws IOException {
    var old = write("a.drydock.hcl", STRAIGHT);

    var ran = fmt("--to", "yaml", "--check");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(old).exists();
    assertThat(fmt("--to", "yaml", "--diff").err()).contains("DRY0901").contains("exclude");
  }
}
