package dev.drydock.specs.rule.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.check.Checking;
import dev.drydock.specs.check.Samples;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.model.Transfers;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferRulesTest {
  private static final String NAMED = Samples.GROUND + Samples.cluster("name = \"old\"");

  private static String moved(String from, String to) {
    return "moved {\n from = " + from + "\n to = " + to + "\n}\n";
  }

  private static String removed(String from) {
    return "removed {\n from = " + from + "\n}\n";
  }

  private static String imported(String to, String... lines) {
    return "import {\n to = " + to + "\n" + String.join("\n", lines) + "\n}\n";
  }

  private static List<Diagnostic> yaml(String blocks) {
    var spec =
        """
        drydock: {stack: test}
        cluster:
          lab:
            name: old
            kubeconfig: {context: lab}
        """;
    return Checking.diagnostics(Checking.yaml(spec + blocks), new LinkedHashMap<>());
  }

  private static List<String> moves(String spec) {
    return Checking.spec(spec).transfers().moves().stream()
        .map(move -> move.from() + " > " + move.to())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster.serving",
        "\"cluster.serving\"",
        "\"${cluster.serving}\"",
        "workspace.main",
        "azure"
      })
  void anAddressNamesAResourceOfTheSpec(String address) {
    assertThat(Checking.codes(NAMED + imported(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cluster.serving.nodes, cluster.serving",
    "clutser.serving, cluster.serving",
    "module, ''",
    "var.x, ''",
    "cluster, ''",
    "version.blue, ''",
    "azure.location, azure",
    "3, ''",
    "'', ''",
    "null, ''",
    "cluster.serving[0], ''",
    "'[cluster.serving]', ''",
    "'\"cluster.\"', ''"
  })
  void whatIsNoAddressIsRefused(String written, String meant) {
    var text = written.isEmpty() ? "\"\"" : written;

    var found = Checking.diagnostics(NAMED + imported(text));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0226);
    assertThat(found.getFirst().suggestion()).isEqualTo(meant);
  }

  @Test
  void aSlipInABlockIsAnswered() {
    var found = Checking.diagnostics(NAMED + "removed {\n form = cluster.old\n}\n");

    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(Code.DRY0203, Code.DRY0204);
    assertThat(found).anyMatch(one -> one.suggestion().equals("from"));
    assertThat(Checking.diagnostics(NAMED + "move {}\n").getFirst().suggestion())
        .isEqualTo("moved");
    assertThat(Checking.codes(NAMED + "import \"x\" {\n to = cluster.serving\n}\n"))
        .containsExactly(Code.DRY0202);
  }

  @Test
  void whatIsTakenOverIsInTheSpec() {
    var found = Checking.diagnostics(NAMED + imported("cluster.servin"));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0350);
    assertThat(found.getFirst().suggestion()).isEqualTo("cluster.serving");
  }

  @Test
  void whatIsTakenOverIsNamedOnce() {
    var one = imported("cluster.serving", "id = \"/a\"");
    var other = imported("cluster.serving", "id = \"/b\"");

    assertThat(Checking.codes(NAMED + one + other)).isEmpty();
    assertThat(Checking.codes(NAMED + one + one)).containsExactly(Code.DRY0205);
    assertThat(Checking.codes(NAMED + one + imported("cluster.serving")))
        .containsExactly(Code.DRY0205);
  }

  @Test
  void anIdIsATextThatIsKnownAndNoSecret() {
    var secret = "variable \"s\" {\n type = string\n default = \"hush\"\n sensitive = true\n}\n";
    var uri = imported("cluster.serving", "id = endpoint.scoring.scoring_uri");

    assertThat(Checking.codes(NAMED + imported("cluster.serving", "id = \" \"")))
        .containsExactly(Code.DRY0207);
    assertThat(Checking.codes(secret + NAMED + imported("cluster.serving", "id = var.s")))
        .containsExactly(Code.DRY0230);
    assertThat(Checking.codes(Samples.SERVING + uri)).containsExactly(Code.DRY0213);
  }

  @Test
  void whatIsRemovedIsGoneAndNamedOnce() {
    assertThat(Checking.codes(NAMED + removed("cluster.old") + removed("endpoint.old"))).isEmpty();
    assertThat(Checking.codes(NAMED + removed("cluster.old") + removed("cluster.old")))
        .containsExactly(Code.DRY0205);

    var found = Checking.diagnostics(NAMED + removed("cluster.serving"));
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0351);
    assertThat(found.getFirst().related()).extracting(Related::label).containsExactly("it is here");
  }

  @Test
  void destroyIsYesOrNo() {
    assertThat(Checking.codes(NAMED + "removed {\n from = cluster.old\n destroy = \"ask\"\n}\n"))
        .containsExactly(Code.DRY0206);
  }

  @Test
  void aMoveLeadsFromWhatIsGoneToWhatIsThere() {
    assertThat(Checking.codes(NAMED + moved("cluster.old", "cluster.serving"))).isEmpty();
    assertThat(Checking.codes(NAMED + moved("cluster.old", "cluster.older")))
        .containsExactly(Code.DRY0350);
    assertThat(
            Checking.codes(
                NAMED
                    + Samples.cluster("name = \"other\"").replace("\"serving\"", "\"other\"")
                    + moved("cluster.other", "cluster.serving")))
        .contains(Code.DRY0351)
        .doesNotContain(Code.DRY0350, Code.DRY0353);
  }

  @Test
  void theKindStays() {
    assertThat(Checking.codes(NAMED + moved("workspace.old", "cluster.serving")))
        .containsExactly(Code.DRY0352);
    assertThat(Checking.codes(NAMED + moved("cluster.old", "azure"))).containsExactly(Code.DRY0352);
  }

  @Test
  void thePlatformHasNoOtherName() {
    assertThat(Checking.codes(NAMED + moved("azure", "cluster.serving")))
        .containsExactly(Code.DRY0356);
    assertThat(Checking.codes(NAMED + moved("azure", "azure"))).containsExactly(Code.DRY0356);
  }

  @Test
  void movesMayFollowEachOther() {
    var spec =
        NAMED + moved("cluster.first", "cluster.old") + moved("cluster.old", "cluster.serving");

    assertThat(Checking.codes(spec)).isEmpty();
    assertThat(moves(spec))
        .containsExactly("cluster.first > cluster.old", "cluster.old > cluster.serving");
  }

  @Test
  void aChainEndsInTheSpec() {
    var found =
        Checking.diagnostics(
            NAMED + moved("cluster.a", "cluster.b") + moved("cluster.b", "cluster.c"));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0350);
    assertThat(found.getFirst().label()).startsWith("cluster.c ");
  }

  @Test
  void movesDoNotLeadBack() {
    var found =
        Checking.diagnostics(
            NAMED
                + moved("cluster.a", "cluster.b")
                + moved("cluster.b", "cluster.c")
                + moved("cluster.c", "cluster.a"));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0353);
    assertThat(found.getFirst().label()).isEqualTo("cluster.a becomes cluster.b");
    assertThat(found.getFirst().related())
        .extracting(Related::label)
        .containsExactly("cluster.b becomes cluster.c", "cluster.c becomes cluster.a");
  }

  @Test
  void aMoveToItselfIsTheSmallestCircle() {
    assertThat(Checking.codes(NAMED + moved("cluster.serving", "cluster.serving")))
        .containsExactly(Code.DRY0353);
  }

  @Test
  void movesDoNotPartOrMeet() {
    assertThat(
            Checking.codes(
                NAMED
                    + moved("cluster.old", "cluster.serving")
                    + moved("cluster.other", "cluster.serving")))
        .containsOnlyOnce(Code.DRY0354);
    assertThat(
            Checking.codes(
                NAMED
                    + moved("cluster.old", "cluster.serving")
                    + moved("cluster.old", "cluster.other")))
        .containsOnlyOnce(Code.DRY0354);
  }

  @Test
  void nothingIsBothMovedAndRemoved() {
    var old = moved("cluster.old", "cluster.serving") + removed("cluster.old");
    var gone = moved("cluster.old", "cluster.gone") + removed("cluster.gone");

    assertThat(Checking.codes(NAMED + old)).containsExactly(Code.DRY0355);
    assertThat(Checking.codes(NAMED + gone)).containsExactly(Code.DRY0355);
  }

  @Test
  void aMoveThatChangesTheNameIsWarnedOf() {
    var found =
        Checking.diagnostics(
            Samples.GROUND + Samples.cluster() + moved("cluster.old", "cluster.serving"));

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.DRY0357);
    assertThat(found.getFirst().suggestion()).isEqualTo("name = \"old\"");
    assertThat(Checking.codes(NAMED + moved("cluster.before", "cluster.serving"))).isEmpty();
  }

  @Test
  void aVersionMayMoveWithItsEndpoint() {
    var spec =
        Samples.SERVING.replace(
                "cluster = cluster.serving", "cluster = cluster.serving\n name = \"first\"")
            + Samples.version("green", "name = \"lime\"")
            + moved("endpoint.first", "endpoint.second")
            + moved("endpoint.second", "endpoint.scoring")
            + moved("version.first.lime", "version.scoring.green");

    assertThat(Checking.codes(spec)).isEmpty();
  }

  @Test
  void aVersionStaysInItsEndpoint() {
    var spec =
        Samples.SERVING
            + Samples.version("blue")
            + moved("version.other.blue", "version.scoring.blue");

    assertThat(Checking.codes(spec)).containsExactly(Code.DRY0357);
  }

  @Test
  void whatCannotBeReadIsNotCalledMissing() {
    assertThat(Checking.codes(NAMED + imported("cluster.other") + "cluster \"other\" {\n = 3\n}\n"))
        .allMatch(code -> code.name().startsWith("DRY01"));
  }

  @Test
  void yamlIsCheckedAlike() {
    assertThat(yaml("import: {to: cluster.lab}\n")).isEmpty();
    assertThat(yaml("moved: [{from: cluster.old, to: '${cluster.lab}'}]\n")).isEmpty();
    assertThat(yaml("moved: [{from: cluster.old, to: cluster.la}]\n"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0350);
    assertThat(yaml("moved: {from: a.b.c, to: cluster.lab}\n"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0226);
    assertThat(yaml("removed: [{from: cluster.lab}, {from: cluster.x}, {from: cluster.x}]\n"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0351, Code.DRY0205);
    assertThat(yaml("import: cluster.lab\n"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0145);
    assertThat(
            yaml(
                """
                moved:
                  - {from: cluster.a, to: cluster.b}
                  - {from: cluster.b, to: cluster.a}
                """))
        .extracting(Diagnostic::code)
        .containsExactly(Code.DRY0353);
  }

  @Test
  void aRemovalKeepsItsObjectsWhenItSaysSo() {
    var spec = NAMED + "removed {\n from = cluster.old\n destroy = false\n}\n";

    assertThat(Checking.spec(spec).transfers().removals())
        .extracting(Transfers.Removal::destroy)
        .containsExactly(false);
  }

  @Test
  void theCheckerKeepsNoTransferOfASpecWithoutAny() {
    assertThat(new Checker().check(Checking.hcl(NAMED), new LinkedHashMap<>()).transfers())
        .isEqualTo(Transfers.NONE);
  }
}
