package dev.drydock.specs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.yaml.YamlReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reading and checking grow as the text does. What is compared is what is allocated, not time:
/// four times the text takes four times as much, and sixteen times where something is quadratic.
class GrowthTest {
  private static final int GROUPS = 15;
  private static final double NEARLY_FOUR = 5;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void hclGrowsAsItsText() {
    assertThat(growth(".hcl")).isBetween(3.0, NEARLY_FOUR);
  }

  @Test
  void yamlGrowsAsItsText() {
    assertThat(growth(".yaml")).isBetween(3.0, NEARLY_FOUR);
  }

  @Test
  void bothFormsAreOneSpec() {
    var blocks = blocks(GROUPS);

    var hcl = checked(new Source("f.hcl", GrownText.hcl(blocks)));
    var yaml = checked(new Source("f.yaml", GrownText.yaml(blocks)));

    assertThat(yaml).isEqualTo(hcl);
  }

  private double growth(String suffix) {
    allocated(suffix, GROUPS);
    return (double) allocated(suffix, 4 * GROUPS) / allocated(suffix, GROUPS);
  }

  private long allocated(String suffix, int groups) {
    var blocks = blocks(groups);
    var text = suffix.equals(".yaml") ? GrownText.yaml(blocks) : GrownText.hcl(blocks);
    long before = threads.getCurrentThreadAllocatedBytes();
    checked(new Source("f" + suffix, text));
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static List<Grown.Block> blocks(int groups) {
    var blocks = new ArrayList<>(Grown.head());
    blocks.addAll(Grown.mixed(7, 0, groups));
    return blocks;
  }

  private static List<String> checked(Source source) {
    var faults = new ArrayList<Diagnostic>();
    var body =
        source.name().endsWith(".yaml")
            ? YamlReader.file(source, faults::add)
            : HclReader.file(source, faults::add);
    var document = new Document(Path.of("."), List.of(source), List.of(body), faults);
    var spec = new Checker().check(document, new LinkedHashMap<>());
    assertThat(spec.warnings()).isEmpty();
    return spec.resources().stream()
        .map(one -> one.address() + " " + one.attributes().values())
        .toList();
  }
}
