package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong is told while it is written, and goes when it is put right.
class DiagnosticsTest {
  @TempDir Path directory;
  private Editor editor;

  @BeforeEach
  void begin() {
    editor = new Editor(directory);
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void tellsWhatIsWrongAndClearsIt(String file) {
    assertThat(editor.write(file, Specs.of(file)).wrong(file)).isEmpty();

    editor.write(file, Specs.of(file).replace("auth", "auht"));
    var wrong = editor.wrong(file).getFirst();
    assertThat(wrong.getCode().getLeft()).isEqualTo("DRY0203");
    assertThat(wrong.getCodeDescription().getHref()).isEqualTo("file:///pages/DRY0203.md");
    assertThat(wrong.getMessage().getLeft()).contains("Did you mean \"auth\"?");
    assertThat(wrong.getRange().getStart()).isEqualTo(editor.at(file, "auht", 0));
    assertThat(wrong.getRange().getEnd()).isEqualTo(editor.at(file, "auht", 4));

    assertThat(editor.write(file, Specs.of(file)).wrong(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.drydock.hcl,  auth    = \"key\", auht    = \"key\"",
    "a.drydock.hcl,  \"key\", \"kay\"",
    "a.drydock.hcl,  cluster.lab, cluster.lap",
    "a.drydock.hcl,  model.fraud, modle.fraud",
    "a.drydock.yaml, auth:, auht:",
    "a.drydock.yaml, auth: key, auth: kay",
    "a.drydock.yaml, cluster.lab, cluster.lap",
    "a.drydock.yaml, context: lab, contxt: lab"
  })
  void theQuickFixPutsItRight(String file, String good, String bad) {
    var faulty = Specs.of(file).replace(good, bad);
    assertThat(faulty).isNotEqualTo(Specs.of(file));
    editor.write(file, faulty);

    assertThat(Editor.applied(faulty, fix(file))).isEqualTo(Specs.of(file));
  }

  @Test
  void theQuickFixWritesAMissingAttributeIntoItsBlock() {
    var file = "a.drydock.hcl";
    var secret =
        Specs.HCL.replace("default = \"Standard_D3_v2\"", "default = \"x\"\n  sensitive = true")
            + "\noutput \"size\" {\n  value = var.size\n}\n";
    editor.write(file, secret);

    var fixed = Editor.applied(secret, fix(file));
    assertThat(fixed).contains("output \"size\" {\n  sensitive = true\n  value = var.size\n}");
    assertThat(editor.write(file, fixed).wrong(file)).isEmpty();
  }

  private List<TextEdit> fix(String file) {
    var wrong = editor.wrong(file);
    var context = new CodeActionContext(wrong);
    var params = new CodeActionParams(editor.id(file), wrong.getFirst().getRange(), context);
    var action =
        Editor.now(editor.server().getTextDocumentService().codeAction(params))
            .getFirst()
            .getRight();
    assertThat(action.getDiagnostics()).hasSize(1);
    return Objects.requireNonNull(action.getEdit().getChanges().get(editor.uri(file)));
  }

  @Test
  void checksTheWholeDirectoryAndPointsIntoOtherFiles() throws Exception {
    Files.writeString(directory.resolve("b.drydock.hcl"), "endpoint \"scoring\" {}\n");
    editor.write("a.drydock.hcl", Specs.HCL);

    assertThat(editor.wrong("a.drydock.hcl")).isEmpty();
    var wrong = editor.wrongOnDisk("b.drydock.hcl").getFirst();
    assertThat(wrong.getCode().getLeft()).isEqualTo("DRY0205");
    assertThat(wrong.getRelatedInformation().getFirst().getLocation().getUri())
        .isEqualTo(editor.uri("a.drydock.hcl"));
  }

  @Test
  void readsUnsavedTextsTogether() {
    editor.write("a.drydock.hcl", Specs.HCL.replace("4", "local.more"));
    assertThat(codes(editor.wrong("a.drydock.hcl"))).containsExactly("DRY0210");

    editor.write("b.drydock.yaml", "locals:\n  more: 5\n");
    assertThat(editor.wrong("b.drydock.yaml")).isEmpty();
    editor.write("a.drydock.hcl", Specs.HCL.replace("4", "local.more "));
    assertThat(editor.wrong("a.drydock.hcl")).isEmpty();
  }

  @Test
  void aVariableWithoutAValueIsNoFaultWhileWriting() {
    editor.write("a.drydock.hcl", Specs.HCL.replace("default = \"Standard_D3_v2\"", ""));

    assertThat(editor.wrong("a.drydock.hcl")).isEmpty();
  }

  @Test
  void columnsAreCountedInUtf16() {
    var file = "a b.drydock.hcl";
    editor.write(file, Specs.HCL + "output \"é\" {\n  value = \"👩‍🚀é${locl.nodes}\"\n}\n");

    var wrong = editor.wrong(file).getFirst();
    assertThat(wrong.getCode().getLeft()).isEqualTo("DRY0210");
    assertThat(wrong.getRange().getStart()).isEqualTo(editor.at(file, "locl", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void windowsLineEndsAreLineEnds(String file) {
    var text = Specs.of(file).replace("auth", "auht");
    editor.write(file, text.replace("\n", "\r\n"));

    var range = editor.wrong(file).getFirst().getRange();
    editor.write(file, text);
    assertThat(range).isEqualTo(new Range(editor.at(file, "auht", 0), editor.at(file, "auht", 4)));
  }

  @Test
  void takesEditsOfParts() {
    var file = "a.drydock.yaml";
    editor.write(file, Specs.YAML).wrong(file);
    var range = new Range(editor.at(file, "key", 0), editor.at(file, "key", 3));

    editor.edit(file, range, "kay", Specs.YAML.replace("auth: key", "auth: kay"));

    assertThat(codes(editor.wrong(file))).containsExactly("DRY0207");
  }

  private static List<String> codes(List<Diagnostic> wrong) {
    return wrong.stream().map(one -> one.getCode().getLeft()).toList();
  }
}
