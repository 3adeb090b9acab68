package dev.drydock.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.Checked;
import dev.drydock.app.input.Inputs;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.WrittenSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class ServingSpecsTest {
  private static Path directory = Path.of("");

  @BeforeContainer
  static void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("serving-specs");
  }

  @AfterContainer
  static void removeDirectory() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (var path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<WrittenSpec> specs() {
    return ServingSpecs.any();
  }

  @Provide
  Arbitrary<Edit> edits() {
    return ServingSpecs.edits();
  }

  @Property(tries = 100)
  void drawsWhatBothReadersAccept(@ForAll("specs") WrittenSpec spec) {
    assertThat(SpecReader.read(spec.writeHcl(directory.resolve("hcl"))).diagnostics()).isEmpty();
    assertThat(SpecReader.read(spec.writeYaml(directory.resolve("yaml"))).diagnostics()).isEmpty();
  }

  @Property(tries = 50)
  void drawsWhatNoRuleRefuses(@ForAll("specs") WrittenSpec spec) {
    var checked = Checked.of(spec.writeHcl(directory.resolve("checked")), Inputs.NONE);
    assertThat(checked.diagnostics()).noneMatch(diagnostic -> diagnostic.code().stops());
    assertThat(checked.spec()).isPresent();
  }

  @Property(tries = 100)
  void drawsEditsThatLoseNoCluster(@ForAll("edits") Edit edit) {
    assertThat(vmSizes(edit.before())).isEqualTo(vmSizes(edit.after()));
  }

  @Property(tries = 100)
  void drawsExactlyOneDefaultPerServingEndpoint(@ForAll("specs") WrittenSpec spec) {
    for (var endpoint : of("endpoint", spec)) {
      var versions =
          of("version", spec).stream()
              .filter(version -> version.labels().getFirst().equals(endpoint.labels().getFirst()))
              .toList();
      long defaults =
          versions.stream().filter(one -> one.attributes().containsKey("default")).count();
      assertThat(defaults).isEqualTo(versions.isEmpty() ? 0 : 1);
    }
  }

  private static List<Object> vmSizes(WrittenSpec spec) {
    return of("cluster", spec).stream()
        .<Object>map(cluster -> cluster.attributes().get("vm_size"))
        .toList();
  }

  private static List<Block> of(String kind, WrittenSpec spec) {
    return spec.blocks().stream().filter(block -> block.kind().equals(kind)).toList();
  }
}
