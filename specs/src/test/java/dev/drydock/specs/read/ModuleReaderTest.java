package dev.drydock.specs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleReaderTest {
  @TempDir Path directory;

  @Test
  void readsAModuleOnceHoweverOftenItIsCalled() throws IOException {
    write("spec/a.drydock.hcl", call("one", "./m") + call("two", "./m/../m"));
    write("spec/m/m.drydock.yaml", "locals: {x: 1}\n");

    var document = SpecReader.read(directory.resolve("spec"));

    assertThat(document.diagnostics()).isEmpty();
    assertThat(document.modules().calls().values()).containsExactly("m", "m");
    assertThat(document.modules().bodies().sequencedKeySet()).containsExactly("m");
    assertThat(document.bodies()).hasSize(1);
    assertThat(document.sources().stream().map(Source::name))
        .containsExactly(directory + "/spec/a.drydock.hcl", directory + "/spec/m/m.drydock.yaml");
  }

  @Test
  void readsModulesBesideASpecThatIsOneFile() throws IOException {
    var file = write("spec/a.drydock.hcl", call("one", "./m"));
    write("spec/other.drydock.hcl", "no spec at all {");
    write("spec/m/m.drydock.hcl", "");

    assertThat(SpecReader.read(file).diagnostics()).isEmpty();
  }

  @Test
  void refusesALinkThatLeavesTheSpec() throws IOException {
    write("spec/a.drydock.hcl", call("one", "./m"));
    write("elsewhere/m.drydock.hcl", "");
    Files.createSymbolicLink(directory.resolve("spec/m"), directory.resolve("elsewhere"));

    assertThat(codes(SpecReader.read(directory.resolve("spec")))).containsExactly("DRY0256");
  }

  @Test
  void refusesAWayUpOutOfTheSpec() throws IOException {
    write("spec/a.drydock.hcl", call("one", "../elsewhere"));
    write("elsewhere/m.drydock.hcl", "");

    var document = SpecReader.read(directory.resolve("spec"));

    assertThat(codes(document)).containsExactly("DRY0256");
    assertThat(document.sources()).hasSize(1);
  }

  @Test
  void followsALinkThatStaysInTheSpec() throws IOException {
    write("spec/a.drydock.hcl", call("one", "./link") + call("two", "./m"));
    write("spec/m/m.drydock.hcl", "");
    Files.createSymbolicLink(directory.resolve("spec/link"), directory.resolve("spec/m"));

    var document = SpecReader.read(directory.resolve("spec"));

    assertThat(document.diagnostics()).isEmpty();
    assertThat(document.modules().bodies().sequencedKeySet()).containsExactly("m");
  }

  @Test
  void saysOfADirectoryThatItHoldsNoSpec() throws IOException {
    write("spec/a.drydock.hcl", call("one", "./m"));
    Files.createDirectories(directory.resolve("spec/m"));

    assertThat(codes(SpecReader.read(directory.resolve("spec")))).containsExactly("DRY0102");
  }

  private static String call(String name, String source) {
    return "module \"%s\" {\n  source = \"%s\"\n}\n".formatted(name, source);
  }

  private static List<String> codes(Document document) {
    return document.diagnostics().stream().map(Diagnostic::code).map(Enum::name).toList();
  }

  private Path write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }
}
