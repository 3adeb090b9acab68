package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String COLOUR = "\u001b[";

  @Test
  void helpTellsCommandsExitCodesAndExamples() {
    var ran = Ran.of("--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "init",
            "validate",
            "plan",
            "apply",
            "destroy",
            "drift",
            "output",
            "keys",
            "token",
            "version")
        .contains("Exit codes:")
        .contains("4     partly applied")
        .contains("130   interrupted")
        .contains("drydock apply examples/quickstart --simulator --auto-approve");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "validate",
        "plan",
        "apply",
        "destroy",
        "drift",
        "output",
        "keys",
        "token",
        "version"
      })
  void everyCommandHelpsWithExamples(String command) {
    var ran = Ran.of(command, "-h");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: drydock " + command).contains("Examples:");
  }

  @Test
  void versionNamesDrydockAndJava() {
    var ran = Ran.of("version");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("drydock ").contains("java 25");
  }

  @Test
  void aMistypedCommandIsMetWithTheOneThatWasMeant() {
    var ran = Ran.of("plann");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("Error[DRY0901]: Invalid command line")
        .contains("Did you mean \"plan\"?")
        .contains("drydock --help");
  }

  @Test
  void aMistypedFlagIsMetWithTheOneThatWasMeant() {
    var ran = Ran.of("plan", "--detailed-exitcod");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("DRY0901")
        .contains("Did you mean \"--detailed-exitcode\"?")
        .contains("drydock plan --help");
  }

  @Test
  void withoutACommandNothingIsDone() {
    var ran = Ran.of();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0901");
  }

  @Test
  void aVariableNeedsNameAndValue() {
    var ran = Ran.of("validate", "--var", "subscription");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("NAME=VALUE");
  }

  @Test
  void rawNeedsAName() {
    assertThat(Ran.of("output", "--raw").err()).contains("--raw needs PATH and NAME");
    assertThat(Ran.of("output", ".", "url", "--raw", "--json").err()).contains("exclude");
  }

  @Test
  void helpIsPaintedOnlyOnATerminalThatWantsIt() {
    var wants = Map.of("TERM", "xterm");
    var refuses = Map.of("TERM", "xterm", "NO_COLOR", "1");

    assertThat(Ran.with(wants, "", true, "--help").out()).contains(COLOUR);
    assertThat(Ran.with(wants, "", true, "--help", "--no-color").out()).doesNotContain(COLOUR);
    assertThat(Ran.with(refuses, "", true, "--help").out()).doesNotContain(COLOUR);
    assertThat(Ran.with(wants, "", false, "--help").out()).doesNotContain(COLOUR);
  }
}
