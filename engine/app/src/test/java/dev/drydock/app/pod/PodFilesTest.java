package dev.drydock.app.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.work.Mounted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PodFilesTest {
  private static Mounted mounted(String path, String file, String text) {
    var files = new TreeMap<String, byte[]>();
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return new Mounted(path, files);
  }

  private final PodFiles files =
      PodFiles.of(
          List.of(
              mounted("/spec", "model/a.onnx", "bytes"),
              mounted("/etc/one.yaml", "", "alone"),
              mounted("/spec", "../../../out", "escaped")));

  @Test
  void filesLieWhereTheyAreMounted() throws IOException {
    try (files) {
      assertThat(files.at("/spec/model/a.onnx")).hasContent("bytes");
      assertThat(files.at("/etc/one.yaml")).hasContent("alone");
    }
    assertThat(files.at("/spec")).doesNotExist();
    assertThat(Files.exists(Path.of("/out"))).isFalse();
  }

  @Test
  void wordsMeanPathsOfThePodWhereSomethingIsMounted() {
    try (files) {
      var root = files.at("/").toString();
      assertThat(files.inside("/spec")).isEqualTo(root + "/spec");
      assertThat(files.inside("--var-file=/spec/a.hcl"))
          .isEqualTo("--var-file=" + root + "/spec/a.hcl");
      assertThat(files.inside("/specs")).isEqualTo("/specs");
      assertThat(files.inside("drift")).isEqualTo("drift");
      assertThat(files.told("see " + root + "/spec/a.hcl:3")).isEqualTo("see /spec/a.hcl:3");
    }
  }
}
