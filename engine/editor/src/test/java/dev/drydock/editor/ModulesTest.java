package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A module is looked at as a part of the spec that calls it.
class ModulesTest {
  private static final String INNER = "modules/names/a.drydock.yaml";
  private static final String MODULE =
      """
      variable:
        prefix: {type: string}
      output:
        long: {value: "${var.prefix}-x"}
      """;
  private static final String CALL =
      """

      module "names" {
        source = "./modules/names"
        prefix = "p"
      }

      output "long" {
        value = module.names.long
      }
      """;

  @TempDir Path directory;
  private Editor editor;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(directory.resolve("modules/names"));
    Files.writeString(directory.resolve(INNER), MODULE);
    Files.writeString(directory.resolve("a.drydock.hcl"), Specs.HCL + CALL);
    editor = new Editor(directory);
  }

  @AfterEach
  void end() throws Exception {
    editor.close();
  }

  @Test
  void aModuleIsCheckedWithTheSpecThatCallsIt() {
    assertThat(editor.write(INNER, MODULE).wrong(INNER)).as("it has no stack of its own").isEmpty();

    editor.write(INNER, MODULE.replace("prefix: {", "perfix: {"));
    assertThat(editor.wrong(INNER).getFirst().getCode().getLeft()).isEqualTo("DRY0210");
    assertThat(editor.wrongOnDisk("a.drydock.hcl")).isNotNull();
  }

  @Test
  void goesFromACallToWhatItMeans() {
    editor.write("a.drydock.hcl", Specs.HCL + CALL);
    editor.write(INNER, MODULE);

    assertThat(definition("module.names.long", 14).getRange().getStart())
        .isEqualTo(editor.at(INNER, "long:", 0));
    assertThat(definition("prefix =", 2).getRange().getStart())
        .isEqualTo(editor.at(INNER, "prefix:", 0));
    assertThat(definition("./modules", 4).getUri()).isEqualTo(editor.uri(INNER));
    assertThat(definition("module.names.long", 9).getRange().getStart())
        .isEqualTo(editor.at("a.drydock.hcl", "module \"names", 8));
  }

  private Location definition(String from, int into) {
    var file = "a.drydock.hcl";
    var params = new DefinitionParams(editor.id(file), editor.at(file, from, into));
    return Editor.now(editor.server().getTextDocumentService().definition(params))
        .getLeft()
        .getFirst();
  }

  @Test
  void findsAndRenamesAVariableInEveryCall() {
    editor.write(INNER, MODULE);
    var at = editor.at(INNER, "prefix:", 2);
    var service = editor.server().getTextDocumentService();

    var found =
        Editor.now(
            service.references(
                new ReferenceParams(editor.id(INNER), at, new ReferenceContext(true))));
    assertThat(found)
        .extracting(Location::getUri)
        .containsExactly(editor.uri(INNER), editor.uri(INNER), editor.uri("a.drydock.hcl"));
    var edit = Editor.now(service.rename(new RenameParams(editor.id(INNER), at, "start")));
    assertThat(edit.getChanges())
        .hasEntrySatisfying(
            editor.uri("a.drydock.hcl"),
            edits ->
                assertThat(Editor.applied(Specs.HCL + CALL, edits))
                    .contains("\n  start = \"p\"\n"));
  }

  @Test
  void offersWhatAModuleTakes() {
    editor.write("a.drydock.hcl", (Specs.HCL + CALL).replace("prefix = \"p\"", ""));
    var at = editor.at("a.drydock.hcl", "./modules/names\"\n  ", 19);

    var items =
        Editor.now(
            editor
                .server()
                .getTextDocumentService()
                .completion(new CompletionParams(editor.id("a.drydock.hcl"), at)));

    assertThat(items.getRight().getItems())
        .extracting(CompletionItem::getLabel)
        .isEqualTo(List.of("for_each", "prefix"));
  }
}
