package dev.drydock.trials.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.testkit.DrydockExtension;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DrydockExtension.class)
final class ExamplesTest {
  static List<Path> examples() {
    return Examples.all();
  }

  /// What is written in both forms is applied in one of them: both give one plan.
  static List<Path> plans() {
    return Examples.all().stream().filter(one -> !one.toString().endsWith("-yaml")).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void plansWhatItsGoldenFileSays(Path example, Yard yard) throws IOException {
    var plan = PlanText.render(yard.plan(yard.spec(example)), Style.PLAIN);
    var golden = example.resolve("plan.golden.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, plan);
    }
    assertThat(plan)
        .as("what changed on purpose is written by -Dgolden.update=true")
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void hasNothingToDoOnceApplied(Path example, Yard yard) {
    var spec = yard.spec(example);
    var report = yard.apply(spec);
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.ending()).isEqualTo(Ending.DONE);
    assertThat(PlanText.render(yard.plan(spec), Style.PLAIN)).contains("No changes.");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void leavesNothingOnceDestroyed(Path example, Yard yard) {
    var spec = yard.spec(example);
    yard.apply(spec);
    assertThat(yard.destroy(spec).diagnostics()).isEmpty();
    assertThat(yard.planDestroy(spec).changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "modules", "for-each"})
  void bothFormsGiveOnePlan(String example, Yard yard) {
    var hcl = yard.plan(yard.spec(Examples.of(example)));
    var yaml = yard.plan(yard.spec(Examples.of(example + "-yaml")));
    assertThat(PlanJson.render(yaml)).isEqualTo(PlanJson.render(hcl));
  }
}
