package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceEditChangeAnnotationSupportCapabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name is changed wherever it stands, in both forms, and the live objects can be kept.
class RenameTest {
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

  private WorkspaceEdit rename(String file, Position at, String name) {
    var params = new RenameParams(editor.id(file), at, name);
    return Editor.now(editor.server().getTextDocumentService().rename(params));
  }

  private List<TextEdit> edits(WorkspaceEdit edit, String file) {
    return Objects.requireNonNull(edit.getChanges().get(editor.uri(file)));
  }

  private String renamed(String file, Position at, String name) {
    return Editor.applied(editor.text(file), edits(rename(file, at, name), file));
  }

  @ParameterizedTest
  @CsvSource({
    "a.drydock.hcl,  cluster.lab,      8",
    "a.drydock.hcl,  cluster \"lab,    10",
    "a.drydock.yaml, cluster.lab,      8",
    "a.drydock.yaml, 'lab:',           1"
  })
  void renamesAResourceEverywhere(String file, String from, int into) {
    var spec = Specs.of(file).replace("= 4", "= \"${cluster.lab.nodes}\"");
    editor.write(file, spec);

    var after = renamed(file, editor.at(file, from, into), "harbour");

    assertThat(after)
        .isEqualTo(
            spec.replace("cluster.lab", "cluster.harbour")
                .replace("cluster \"lab\"", "cluster \"harbour\"")
                .replace("\n  lab:", "\n  harbour:"));
    assertThat(editor.write(file, after).wrong(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void renamesAnEndpointWithTheLabelsOfItsVersions(String file) {
    editor.write(file, Specs.of(file));

    var after = renamed(file, editor.at(file, "endpoint.scoring", 9), "rating");

    assertThat(after).doesNotContain("scoring:").doesNotContain("\"scoring\"").contains("rating");
    assertThat(editor.write(file, after).wrong(file)).isEmpty();
  }

  @Test
  void renamesVariablesAndLocalsInFilesOfBothForms() throws Exception {
    var other = "b.drydock.yaml";
    Files.writeString(
        directory.resolve(other),
        "locals:\n  more: \"a ${local.nodes} ${[for nodes in [1]: nodes]}\"\n");
    editor.write("a.drydock.hcl", Specs.HCL);

    var edit = rename("a.drydock.hcl", editor.at("a.drydock.hcl", "nodes = 4", 2), "count");

    assertThat(edit.getChanges()).containsOnlyKeys(editor.uri("a.drydock.hcl"), editor.uri(other));
    assertThat(Editor.applied(Files.readString(directory.resolve(other)), edits(edit, other)))
        .isEqualTo("locals:\n  more: \"a ${local.count} ${[for nodes in [1]: nodes]}\"\n");
  }

  @Test
  void leavesThePastAsItWas() {
    var file = "a.drydock.hcl";
    editor.write(file, Specs.HCL + "moved {\n  from = cluster.old\n  to   = cluster.lab\n}\n");

    assertThat(renamed(file, editor.at(file, "cluster \"lab", 9), "harbour"))
        .contains("to   = cluster.lab\n")
        .contains("cluster = cluster.harbour\n");
  }

  @ParameterizedTest
  @CsvSource({
    "drydock, 2, x, 'Only labels'",
    "output \"url, 9, x, 'Only labels'",
    "cluster.lab, 9, 1x, 'cannot be referred to'",
    "model.fraud, 7, fraud, 'already'",
    "cluster.lab, 9, a b, 'cannot be referred to'"
  })
  void refusesWhatCannotBeRenamed(String from, int into, String name, String why) {
    var file = "a.drydock.hcl";
    editor.write(file, Specs.HCL);
    var at = editor.at(file, from, into);

    assertThatThrownBy(() -> rename(file, at, name)).hasMessageContaining(why);
  }

  @Test
  void tellsBeforehandWhatCanBeRenamed() {
    var file = "a.drydock.hcl";
    editor.write(file, Specs.HCL);
    var service = editor.server().getTextDocumentService();
    var label = editor.at(file, "cluster \"lab", 10);
    var word = editor.at(file, "drydock", 2);

    var can = Editor.now(service.prepareRename(new PrepareRenameParams(editor.id(file), label)));
    var cannot = Editor.now(service.prepareRename(new PrepareRenameParams(editor.id(file), word)));

    assertThat(can.getFirst().getStart()).isEqualTo(editor.at(file, "cluster \"lab", 9));
    assertThat(cannot).isNull();
  }

  @Test
  void saysWhatKeepsTheLiveObjects() {
    var file = "a.drydock.hcl";
    editor.write(file, Specs.HCL);

    renamed(file, editor.at(file, "cluster.lab", 9), "harbour");

    assertThat(editor.shown().getFirst().getMessage())
        .contains("moved { from = cluster.lab, to = cluster.harbour }", "name = \"lab\"");
  }

  @ParameterizedTest
  @CsvSource({"a.drydock.hcl, cluster \"lab, 9", "a.drydock.yaml, 'lab:', 0"})
  void offersWhatKeepsTheLiveObjectsAsEditsToAgreeTo(String file, String label, int into)
      throws Exception {
    end();
    var consent = new WorkspaceEditCapabilities();
    consent.setChangeAnnotationSupport(new WorkspaceEditChangeAnnotationSupportCapabilities());
    var workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceEdit(consent);
    var capabilities = new ClientCapabilities();
    capabilities.setWorkspace(workspace);
    editor = new Editor(directory, capabilities);
    editor.write(file, Specs.of(file));

    var edit = rename(file, editor.at(file, label, into), "harbour");

    assertThat(edit.getChangeAnnotations())
        .hasEntrySatisfying("keep", one -> assertThat(one.getNeedsConfirmation()).isTrue());
    var all = new ArrayList<TextEdit>();
    edit.getDocumentChanges()
        .forEach(one -> one.getLeft().getEdits().forEach(each -> all.add(each.getLeft())));
    assertThat(all)
        .filteredOn(AnnotatedTextEdit.class::isInstance)
        .extracting(one -> ((AnnotatedTextEdit) one).getAnnotationId())
        .containsExactly("keep", "keep");
    var after = Editor.applied(Specs.of(file), all);
    assertThat(after).contains("moved").contains("cluster.lab").contains("cluster.harbour");
    assertThat(editor.write(file, after).wrong(file)).isEmpty();
  }
}
