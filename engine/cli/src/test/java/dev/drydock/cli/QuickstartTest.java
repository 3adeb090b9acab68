package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, as a person does it: each command opens the world anew.
class QuickstartTest {
  @TempDir private Path directory = Path.of(".");

  @Test
  void applyThenNothingToDoThenAChangeThenDestroy() throws IOException {
    var quickstart = Quickstart.in(directory);

    var first = quickstart.apply();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("Plan: 21 to add, 0 to change, 0 to destroy.");
    assertThat(first.out())
        .endsWith("url = \"https://serving.invalid/api/v1/endpoint/scoring/score\"\n");
    assertThat(first.err())
        .contains("cluster.serving#aks: created after")
        .contains("Applied: 21 added, 0 changed, 0 destroyed in")
        .contains("of simulated time.");
    assertThat(directory.resolve(".drydock/simulator")).isDirectory();

    var again = quickstart.apply();
    assertThat(again.code()).isZero();
    assertThat(again.out()).startsWith("No changes.");
    assertThat(quickstart.plan("--detailed-exitcode").code()).isZero();

    quickstart.edit("traffic = 10", "traffic = 30");
    var changed = quickstart.plan("--detailed-exitcode");
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.out()).contains("90 % -> 70 %").contains("10 % -> 30 %");
    assertThat(quickstart.apply().code()).isZero();
    assertThat(quickstart.plan("--detailed-exitcode").code()).isZero();

    assertThat(quickstart.output("url", "--raw").out())
        .isEqualTo("https://serving.invalid/api/v1/endpoint/scoring/score");
    assertThat(quickstart.output("ulr").err())
        .contains("DRY0906")
        .contains("Did you mean \"url\"?");
    assertThat(quickstart.output("--json").out()).contains("\"sensitive\" : false");

    assertThat(quickstart.destroy().code()).isZero();
    assertThat(quickstart.destroy().out()).startsWith("No changes.");
  }

  @Test
  void withoutATerminalAnUnapprovedPlanIsRefusedAndNothingIsDone() throws IOException {
    var quickstart = Quickstart.in(directory);

    var refused = Ran.of("apply", directory.toString(), "--simulator");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0905").contains("--auto-approve");
    assertThat(quickstart.plan("--json").out()).contains("\"create\"");
  }

  @Test
  void whatCannotBeAskedIsAskedForAgainWithTheSameFlags() throws IOException {
    Quickstart.in(directory);

    var refused =
        Ran.of("apply", directory.toString(), "--simulator", "--target", "workspace.fraud");

    assertThat(refused.err())
        .contains("drydock apply " + directory + " --target workspace.fraud --simulator")
        .contains("--auto-approve");
    var asked = Ran.answering("no\n", "apply", directory.toString(), "--simulator", "--destroy");
    assertThat(asked.out()).startsWith("No changes.");
  }

  @Test
  void onATerminalOnlyYesIsAccepted() throws IOException {
    Quickstart.in(directory);

    var refused = Ran.answering("y\n", "apply", directory.toString(), "--simulator");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Only \"yes\" is accepted").contains("Nothing was changed.");
  }

  @Test
  void aBrokenSpecIsToldWholeAndTouchesNoWorld() throws IOException {
    var quickstart = Quickstart.in(directory);
    quickstart.edit("nodes     = 3", "nodes     = 1\n  colour    = \"red\"");

    var ran = quickstart.apply();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0203");
    assertThat(directory.resolve(".drydock")).doesNotExist();
    var json = Ran.of("validate", "--format", "json", directory.toString());
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out()).contains("\"valid\" : false").contains("\"code\" : \"DRY0203\"");
  }

  @Test
  void valuesComeInTheUsualOrder() throws IOException {
    var quickstart = Quickstart.in(directory);
    Files.writeString(
        directory.resolve("a.auto.drydockvars.hcl"),
        "subscription = \"00000000-0000-0000-0000-000000000002\"\n");

    assertThat(quickstart.plan("--json").out())
        .contains("/subscriptions/00000000-0000-0000-0000-000000000002/");
    var flag = "--var=subscription=00000000-0000-0000-0000-000000000001";
    assertThat(quickstart.plan(flag).out()).doesNotContain("00000000-0000-0000-0000-000000000002");
  }
}
