package dev.drydock.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be written is offered where it can be written, also while the text does not parse. A
/// bar stands for the cursor.
class CompletionTest {
  private static final String HCL = "a.drydock.hcl";
  private static final String YAML = "a.drydock.yaml";

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

  /// Write a text with a bar in it; return what is offered at the bar.
  private List<CompletionItem> items(String file, String text) {
    int cursor = text.indexOf('|');
    editor.write(file, text.substring(0, cursor) + text.substring(cursor + 1));
    var before = text.substring(0, cursor);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    var at = new Position(line, cursor - before.lastIndexOf('\n') - 1);
    var params = new CompletionParams(editor.id(file), at);
    return Editor.now(editor.server().getTextDocumentService().completion(params))
        .getRight()
        .getItems();
  }

  private List<String> labels(String file, String text) {
    return items(file, text).stream().map(CompletionItem::getLabel).toList();
  }

  /// Return the text after an offer was taken.
  private String taken(String file, String text, String label) {
    var item = items(file, text).stream().filter(one -> one.getLabel().equals(label)).findFirst();
    return Editor.applied(editor.text(file), List.of(item.orElseThrow().getTextEdit().getLeft()));
  }

  @Test
  void offersBlocksAtTheTop() {
    assertThat(labels(HCL, "|")).contains("drydock", "azure", "cluster", "version", "moved");
    assertThat(labels(YAML, "|")).contains("drydock", "azure", "cluster", "version", "moved");
    assertThat(labels(HCL, Specs.HCL + "clu|")).containsExactly("cluster");
    assertThat(labels(YAML, Specs.YAML + "clu|")).as("a key is written once").isEmpty();
    assertThat(labels(YAML, Specs.YAML + "wor|")).containsExactly("workspace");
  }

  @Test
  void offersWhatIsNotWrittenYetRequiredOnesFirst() {
    var hcl = labels(HCL, "model \"m\" {\n  type = \"custom\"\n  |\n  path = \"x\"\n}\n");
    assertThat(hcl).startsWith("version").contains("uri", "tags", "lifecycle");
    assertThat(hcl).doesNotContain("type", "path", "model_path");
    var yaml = labels(YAML, "model:\n  m:\n    type: custom\n    |\n    path: x\n");
    assertThat(yaml).isEqualTo(hcl);
  }

  @Test
  void offersTheInsideOfNestedBlocks() {
    assertThat(labels(HCL, "version \"s\" \"b\" {\n  autoscale {\n    m|\n  }\n}\n"))
        .containsExactly("min", "max", "mode", "max_wait_probability");
    assertThat(labels(YAML, "version:\n  s:\n    b:\n      autoscale:\n        m|\n"))
        .containsExactly("min", "max", "mode", "max_wait_probability");
    assertThat(labels(YAML, "version:\n  s:\n    b: {autoscale: {min: 1, m|"))
        .containsExactly("min", "max", "mode", "max_wait_probability");
    assertThat(labels(HCL, "cluster \"c\" {\n  node_pool \"gpu\" {\n    vm|\n"))
        .contains("vm_size");
    assertThat(labels(YAML, "cluster:\n  c:\n    node_pool:\n      gpu:\n        vm|\n"))
        .contains("vm_size");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          purpose = |         ! purpose = "DevTest"
          purpose = "De|"     ! purpose = "DevTest"
          purpose = "De|      ! purpose = "DevTest
          """)
  void offersTheTextsThatAreAllowed(String line, String taken) {
    assertThat(taken(HCL, "cluster \"c\" {\n  " + line + "\n}\n", "DevTest"))
        .contains(taken.strip());
  }

  @Test
  void offersTheTextsThatAreAllowedInYaml() {
    assertThat(taken(YAML, "cluster:\n  c:\n    purpose: |\n", "DevTest"))
        .isEqualTo("cluster:\n  c:\n    purpose: DevTest\n");
    assertThat(labels(YAML, "cluster:\n  c: {purpose: Fa|")).containsExactly("FastProd");
  }

  @Test
  void offersFlagsAndSizes() {
    assertThat(labels(HCL, "cluster \"c\" {\n  private = |")).startsWith("true", "false");
    assertThat(labels(YAML, "cluster:\n  c:\n    private: t|")).containsExactly("true");
    assertThat(labels(HCL, "cluster \"c\" {\n  vm_size = \"standard_nc4|"))
        .contains("Standard_NC4as_T4_v3");
    assertThat(labels(YAML, "cluster:\n  c:\n    vm_size: Standard_PB|")).contains("Standard_PB6s");
  }

  @ParameterizedTest
  @CsvSource({
    "a.drydock.hcl, cluster = cluster.lab, cluster = |",
    "a.drydock.hcl, cluster = cluster.lab, cluster = clu|",
    "a.drydock.hcl, cluster = cluster.lab, cluster = cluster.|",
    "a.drydock.yaml, cluster: ${cluster.lab}, cluster: |",
    "a.drydock.yaml, cluster: ${cluster.lab}, cluster: clu|",
    "a.drydock.yaml, cluster: ${cluster.lab}, cluster: ${cluster.|}"
  })
  void offersWhatFitsAReferenceFirst(String file, String whole, String typed) {
    var text = Specs.of(file).replace(whole, typed);

    assertThat(labels(file, text)).startsWith("cluster.lab");
    assertThat(taken(file, text, "cluster.lab")).isEqualTo(Specs.of(file));
  }

  @Test
  void offersNamesAttributesAndFunctionsInExpressions() {
    var hcl = Specs.HCL.replace("endpoint.scoring.scoring_uri", "|");
    assertThat(labels(HCL, hcl))
        .contains("var.size", "local.nodes", "version.scoring.blue", "each.key", "upper");
    assertThat(labels(HCL, hcl.replace("|", "endpoint.scoring.s|")))
        .contains("endpoint.scoring.scoring_uri", "endpoint.scoring.state");
    assertThat(labels(HCL, hcl.replace("|", "\"${loc|}\""))).containsExactly("local.nodes");
    assertThat(taken(HCL, hcl.replace("|", "upper(va|"), "var.size")).contains("upper(var.size");
    var yaml = Specs.YAML.replace("endpoint.scoring.scoring_uri", "upp|");
    assertThat(items(YAML, yaml).getFirst().getDetail()).isEqualTo("upper(string) -> string");
    assertThat(labels(YAML, Specs.YAML.replace("${endpoint.scoring.scoring_uri}", "a ${loc|")))
        .containsExactly("local.nodes");
  }

  @Test
  void offersEndpointsForTheLabelOfAVersion() {
    assertThat(labels(HCL, Specs.HCL + "version \"|\"")).containsExactly("scoring");
    assertThat(labels(HCL, Specs.HCL + "version \"s|")).containsExactly("scoring");
    assertThat(labels(YAML, Specs.YAML.replace("version:\n  scoring:", "version:\n  s|:")))
        .containsExactly("scoring");
  }

  @Test
  void offersNothingInComments() {
    assertThat(labels(HCL, "# clu|")).isEmpty();
    assertThat(labels(YAML, "# clu|")).isEmpty();
  }

  @Test
  void readsTheRestOfYamlThatIsBrokenAtTheCursor() {
    assertThat(labels(YAML, Specs.YAML + "  more:\n    value: ${clu|\n  other: [\n"))
        .contains("cluster.lab");
  }

  @Test
  void writesBlocksWithWhatTheyNeedAndGapsWhereTheEditorWalksThroughThem() throws Exception {
    assertThat(taken(HCL, "mod|", "model")).isEqualTo("model \"name\" {\n  version = \"\"\n}");
    assertThat(taken(YAML, "mod|", "model")).isEqualTo("model:\n  name:\n    version: ");
    end();
    var item = new CompletionItemCapabilities(true);
    var documents = new TextDocumentClientCapabilities();
    documents.setCompletion(new CompletionCapabilities(item));
    var capabilities = new ClientCapabilities();
    capabilities.setTextDocument(documents);
    editor = new Editor(directory, capabilities);

    assertThat(taken(HCL, "mod|", "model"))
        .isEqualTo("model \"${1:name}\" {\n  version = \"$2\"\n}");
    assertThat(taken(YAML, "cluster:\n  c:\n    work|", "workspace"))
        .isEqualTo("cluster:\n  c:\n    workspace: \\${workspace.$1\\}");
  }
}
