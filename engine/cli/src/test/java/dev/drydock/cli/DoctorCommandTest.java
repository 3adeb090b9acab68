package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path directory;

  @Test
  void isContentWithTheQuickstartOnTheSimulator() throws IOException {
    Quickstart.in(directory);
    var ran = Ran.of("doctor", directory.toString(), "--simulator");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("spec        stack fraud").contains("a world will be begun");
  }

  @Test
  void failsWhereAnApplyWouldAndSaysWhatToDo() {
    var ran = Ran.of("doctor", directory.toString(), "--json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("\"verdict\" : \"problem\"").contains("az login");
  }
}
