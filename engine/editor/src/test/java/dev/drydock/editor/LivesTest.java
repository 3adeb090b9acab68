package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is written, and however the editor behaves, the server lives until it is told to go.
class LivesTest {
  @TempDir Path directory;
  private Optional<Editor> open = Optional.empty();

  @AfterEach
  void end() throws Exception {
    if (open.isPresent()) {
      open.get().close();
    }
  }

  private Editor open(ClientCapabilities capabilities) {
    var editor = new Editor(directory, capabilities);
    open = Optional.of(editor);
    return editor;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void answersWhateverIsBroken(String file) {
    var editor = open(new ClientCapabilities());
    var chance = new Random(7);
    var text = Specs.of(file);
    for (int round = 0; round < 25; round++) {
      var broken = broken(text, chance);
      editor.write(file, broken);
      var service = editor.server().getTextDocumentService();
      var at = new Position(chance.nextInt(40), chance.nextInt(30));
      assertThat(Editor.now(service.completion(new CompletionParams(editor.id(file), at))))
          .isNotNull();
      Editor.now(service.hover(new HoverParams(editor.id(file), at)));
      Editor.now(service.documentSymbol(new DocumentSymbolParams(editor.id(file))));
      assertThat(editor.wrong(file)).as(broken).isNotNull();
    }
    assertThat(editor.write(file, text).wrong(file)).isEmpty();
  }

  private static String broken(String text, Random chance) {
    var signs =
        List.of("{", "}", "\"", "${", "[", ":", "\n", "<<E\n", "\\", "\u0000", "é", "👩‍🚀", "|");
    int at = chance.nextInt(text.length());
    int end = Math.min(text.length(), at + chance.nextInt(9));
    return text.substring(0, at) + signs.get(chance.nextInt(signs.size())) + text.substring(end);
  }

  @Test
  void onlyTheNewestOfManyEditsIsTold() {
    var editor = open(new ClientCapabilities());
    for (int round = 0; round < 50; round++) {
      editor.write("a.drydock.hcl", Specs.HCL + "# " + round + "\n");
    }
    assertThat(editor.wrong("a.drydock.hcl")).isEmpty();
  }

  @Test
  void whatIsNoFileIsPassedOver() {
    var editor = open(new ClientCapabilities());
    var item = new TextDocumentItem("untitled:Untitled-1", "drydock", 1, Specs.HCL);
    editor.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    var id = new TextDocumentIdentifier("untitled:Untitled-1");

    var symbols =
        editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(id));

    assertThat(Editor.now(symbols)).isEmpty();
  }

  @Test
  void aClosedFileIsReadFromTheDiskAgain() throws Exception {
    var editor = open(new ClientCapabilities());
    Files.writeString(directory.resolve("a.drydock.hcl"), Specs.HCL.replace("auth", "auht"));
    assertThat(editor.write("a.drydock.hcl", Specs.HCL).wrong("a.drydock.hcl")).isEmpty();

    editor.shut("a.drydock.hcl");

    assertThat(editor.wrongOnDisk("a.drydock.hcl")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', utf-16, 14",
    "'utf-8,utf-16', utf-8, 20",
    "utf-32, utf-32, 12",
    "'utf-7,utf-16', utf-16, 14"
  })
  void columnsAreCountedAsWasAgreed(String offered, String agreed, int column) {
    var general = new GeneralClientCapabilities();
    general.setPositionEncodings(
        offered.isEmpty() ? new ArrayList<>() : List.of(offered.split(",", -1)));
    var capabilities = new ClientCapabilities();
    capabilities.setGeneral(general);
    var editor = open(capabilities);

    assertThat(editor.abilities().getCapabilities().getPositionEncoding()).isEqualTo(agreed);
    editor.write("a.drydock.hcl", Specs.HCL + "locals {\n  x = \"👩‍🚀${vra.x}\"\n}\n");
    assertThat(editor.wrong("a.drydock.hcl").getFirst().getRange().getStart().getCharacter())
        .isEqualTo(column);
  }

  @Test
  void saysFarewellWithAnExitCode() throws Exception {
    var editor = open(new ClientCapabilities());
    assertThat(editor.leave()).isZero();
  }

  @Test
  void goesWhenTheEditorDies() throws Exception {
    var editor = open(new ClientCapabilities());
    assertThat(editor.vanish()).isEqualTo(1);
  }
}
