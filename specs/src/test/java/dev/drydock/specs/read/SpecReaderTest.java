package dev.drydock.specs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
  @TempDir Path directory;

  @Test
  void readsTheSpecFilesOfADirectorySortedByName() throws IOException {
    write("b.drydock.hcl", "x = 1");
    write("a.drydock.yaml", "x: 1");
    write("c.drydock.yml", "x: 1");
    write("notes.txt", "no spec");
    Files.createDirectories(directory.resolve("inner.drydock.hcl"));

    var document = SpecReader.read(directory);

    assertThat(document.diagnostics()).isEmpty();
    assertThat(document.sources())
        .extracting(Source::name)
        .containsExactly(
            directory + "/a.drydock.yaml",
            directory + "/b.drydock.hcl",
            directory + "/c.drydock.yml");
    assertThat(document.bodies()).hasSize(3);
    assertThat(document.directory()).isEqualTo(directory);
  }

  @Test
  void namesFilesAsTheUserWouldTypeThem() {
    var document = SpecReader.read(Path.of("../examples/quickstart/fraud.drydock.hcl"));

    assertThat(document.diagnostics()).isEmpty();
    assertThat(document.sources().getFirst().name())
        .isEqualTo("../examples/quickstart/fraud.drydock.hcl");
    assertThat(document.directory()).isEqualTo(Path.of("../examples/quickstart"));
  }

  @Test
  void readsWhatAnEditorHasNotSaved() throws IOException {
    write("a.drydock.hcl", "saved = 1");
    var unsaved =
        Overlay.of(
            Map.of(
                directory.resolve("a.drydock.hcl"), "unsaved = 1",
                directory.resolve("b.drydock.yaml"), "new: 1"));

    assertThat(SpecReader.read(directory, unsaved).sources())
        .containsExactly(
            new Source(directory + "/a.drydock.hcl", "unsaved = 1"),
            new Source(directory + "/b.drydock.yaml", "new: 1"));
    assertThat(SpecReader.read(directory.resolve("b.drydock.yaml"), unsaved).bodies()).hasSize(1);
  }

  @Test
  void reportsAMissingPath() {
    assertThat(codes(SpecReader.read(directory.resolve("none")))).containsExactly("DRY0101");
  }

  @Test
  void reportsADirectoryWithoutSpecs() {
    assertThat(codes(SpecReader.read(directory))).containsExactly("DRY0102");
  }

  @Test
  void reportsAFileOfAnotherKind() throws IOException {
    assertThat(codes(SpecReader.read(write("main.tf", "")))).containsExactly("DRY0102");
  }

  @Test
  void reportsAFileThatIsTooLarge() throws IOException {
    var file = write("a.drydock.hcl", "");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(64L * 1024 * 1024 + 1);
    }

    assertThat(codes(SpecReader.read(file))).containsExactly("DRY0103");
  }

  @Test
  void reportsWhatIsNotUtf8() throws IOException {
    var file = directory.resolve("a.drydock.hcl");
    Files.write(file, new byte[] {'a', (byte) 0xff, '\n'});

    assertThat(codes(SpecReader.read(file))).containsExactly("DRY0104");
  }

  @Test
  void refusesALinkThatLeavesTheDirectory() throws IOException {
    var inner = Files.createDirectories(directory.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("a.drydock.hcl"), write("a.drydock.hcl", "x = 1"));

    var document = SpecReader.read(inner);

    assertThat(codes(document)).containsExactly("DRY0105");
    assertThat(document.bodies()).isEmpty();
  }

  @Test
  void followsALinkInsideTheDirectory() throws IOException {
    Files.createSymbolicLink(directory.resolve("b.drydock.hcl"), write("a.drydock.hcl", "x = 1"));

    assertThat(SpecReader.read(directory).bodies()).hasSize(2);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static List<String> codes(Document document) {
    return document.diagnostics().stream().map(Diagnostic::code).map(Enum::name).toList();
  }
}
