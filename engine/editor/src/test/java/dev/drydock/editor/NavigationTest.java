package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a name to what it means, to where it is declared, to where it is used.
class NavigationTest {
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

  private List<Location> definitions(String file, Position at) {
    var params = new DefinitionParams(editor.id(file), at);
    return List.copyOf(
        Editor.now(editor.server().getTextDocumentService().definition(params)).getLeft());
  }

  private List<Location> references(String file, Position at) {
    var params = new ReferenceParams(editor.id(file), at, new ReferenceContext(true));
    return List.copyOf(Editor.now(editor.server().getTextDocumentService().references(params)));
  }

  private String hover(String file, Position at) {
    var params = new HoverParams(editor.id(file), at);
    var hover = Editor.now(editor.server().getTextDocumentService().hover(params));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.drydock.hcl,  cluster.lab,      8, cluster \"lab,       9",
    "a.drydock.hcl,  model.fraud,      6, model \"fraud,       7",
    "a.drydock.hcl,  endpoint.scoring, 9, endpoint \"scoring,  10",
    "a.drydock.hcl,  version \"sco,    9, endpoint \"scoring,  10",
    "a.drydock.yaml, cluster.lab,      8, 'lab:',              0",
    "a.drydock.yaml, model.fraud,      6, 'fraud:',            0",
    "a.drydock.yaml, endpoint.scoring, 9, 'scoring:',          0"
  })
  void goesToTheDefinition(String file, String from, int into, String to, int there) {
    editor.write(file, Specs.of(file));

    var found = definitions(file, editor.at(file, from, into));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getUri()).isEqualTo(editor.uri(file));
    assertThat(found.getFirst().getRange().getStart()).isEqualTo(editor.at(file, to, there));
  }

  @Test
  void goesToTheDefinitionInAnotherFileOfTheOtherForm() throws Exception {
    Files.writeString(directory.resolve("b c.drydock.yaml"), "locals:\n  more: 1\n");
    editor.write("a.drydock.hcl", "locals {\n  x = local.more\n}\n");

    assertThat(definitions("a.drydock.hcl", new Position(1, 13)))
        .containsExactly(
            new Location(
                editor.uri("b c.drydock.yaml"), new Range(new Position(1, 2), new Position(1, 6))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void findsEveryReference(String file) {
    editor.write(file, Specs.of(file));

    // The declaration, the version's label and the output.
    assertThat(references(file, editor.at(file, "endpoint.scoring", 9))).hasSize(3);
    assertThat(references(file, editor.at(file, "drydock", 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auth    =          | 1  | **auth**: string | Default: key.
          auth    =          | 1  | auth_enabled     | One of key, token, aad, none.
          kubeconfig {       | 1  | **kubeconfig**   | Any Kubernetes cluster
          image =            | 1  | **image**        | A finished image.
          endpoint.scoring.s | 18 | **scoring_uri**  | read, never written
          endpoint "         | 3  | **endpoint**     | clients send requests
          upper(             | 2  | upper(string)    | string
          """)
  void explainsWhatStandsUnderTheMouse(String from, int into, String one, String other) {
    var file = "a.drydock.hcl";
    editor.write(file, Specs.HCL.replace("\"registry.", "upper(\"a\") == \"A\" ? \"\" : \"regi."));

    assertThat(hover(file, editor.at(file, from.strip(), into))).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auth: key          | 1  | **auth**: string | Default: key.
          kubeconfig:        | 1  | **kubeconfig**   | Any Kubernetes cluster
          endpoint.scoring.s | 18 | **scoring_uri**  | read, never written
          endpoint:          | 3  | **endpoint**     | clients send requests
          """)
  void explainsYamlToo(String from, int into, String one, String other) {
    var file = "a.drydock.yaml";
    editor.write(file, Specs.YAML);

    assertThat(hover(file, editor.at(file, from.strip(), into))).contains(one, other);
  }

  @Test
  void explainsYamlThatIsBrokenElsewhere() {
    var file = "a.drydock.yaml";
    editor.write(file, Specs.YAML + "  more: [\n");

    assertThat(hover(file, editor.at(file, "auth: key", 1))).contains("**auth**: string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void listsTheContentsOfAFile(String file) {
    editor.write(file, Specs.of(file));
    var params = new DocumentSymbolParams(editor.id(file));

    var symbols =
        Editor.now(editor.server().getTextDocumentService().documentSymbol(params)).stream()
            .map(one -> one.getRight())
            .toList();

    assertThat(symbols)
        .extracting(DocumentSymbol::getName)
        .containsExactly(
            "drydock",
            "variable \"size\"",
            "locals",
            "cluster \"lab\"",
            "model \"fraud\"",
            "endpoint \"scoring\"",
            "version \"scoring\" \"blue\"",
            "output \"url\"");
    assertThat(symbols.get(6).getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("model", "environment");
    assertThat(symbols)
        .allSatisfy(one -> {
          assertThat(one.getRange().getStart().getLine())
              .isLessThanOrEqualTo(one.getSelectionRange().getStart().getLine());
          assertThat(one.getRange().getEnd().getLine())
              .isGreaterThanOrEqualTo(one.getSelectionRange().getEnd().getLine());
        });
    var folds =
        Editor.now(
            editor
                .server()
                .getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(editor.id(file))));
    assertThat(folds).extracting(FoldingRange::getStartLine).contains(0).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.drydock.hcl", "a.drydock.yaml"})
  void tellsWhatANameIsWorthAndNeverASecret(String file) {
    var secret = "hunter-two";
    var spec =
        Specs.of(file)
            .replace("nodes = 4", "nodes = 4 + 3\n  secret = \"a ${var.size}\"")
            .replace("nodes: 4", "nodes: ${4 + 3}\n  secret: a ${var.size}")
            .replace("\"Standard_D3_v2\"", "\"" + secret + "\"\n  sensitive = true")
            .replace("Standard_D3_v2", secret + "\n    sensitive: true");
    var text =
        spec.replace(
                "= endpoint.scoring.scoring_uri", "= \"${local.nodes} ${endpoint.scoring.auth}\"")
            .replace("${endpoint.scoring.scoring_uri}", "${local.nodes} ${endpoint.scoring.auth}");
    editor.write(file, text);

    assertThat(hover(file, editor.at(file, "local.nodes", 8))).contains("```hcl\n7\n```");
    assertThat(hover(file, editor.at(file, "endpoint.scoring.auth", 18)))
        .contains("**auth**", "\"key\"");
    assertThat(hover(file, editor.at(file, "var.size", 6)))
        .contains("var.size")
        .doesNotContain(secret);
    assertThat(hover(file, editor.at(file, "secret", 2))).doesNotContain(secret);
  }

  @Test
  void explainsWhatADynamicBlockMakes() {
    var file = "a.drydock.hcl";
    editor.write(
        file,
        """
        cluster "c" {
          dynamic "node_pool" {
            for_each = {}
            content {
              vm_size = node_pool.value
            }
          }
        }
        """);

    assertThat(hover(file, editor.at(file, "vm_size", 1))).contains("The VM size.");
    assertThat(hover(file, editor.at(file, "for_each", 1))).contains("What it walks over.");
  }

  @ParameterizedTest
  @CsvSource({"a.drydock.hcl, auth    =, auth =", "a.drydock.yaml, auth: key, 'auth:   key'"})
  void bringsAFileToItsCanonicalForm(String file, String good, String bad) {
    var untidy = Specs.of(file).replace(good, bad);
    assertThat(untidy).isNotEqualTo(Specs.of(file));
    editor.write(file, untidy);

    var edits = formatted(file);

    assertThat(Editor.applied(untidy, edits)).isEqualTo(Specs.of(file));
    assertThat(edits.getFirst().getRange().getStart().getLine())
        .as("what is tidy is not touched")
        .isEqualTo(editor.at(file, "auth", 0).getLine());
    editor.write(file, Specs.of(file));
    assertThat(formatted(file)).isEmpty();
    editor.write(file, untidy + "{ [");
    assertThat(formatted(file)).as("what is broken stays as it is").isEmpty();
  }

  private List<TextEdit> formatted(String file) {
    var params = new DocumentFormattingParams(editor.id(file), new FormattingOptions(2, true));
    return List.copyOf(Editor.now(editor.server().getTextDocumentService().formatting(params)));
  }
}
