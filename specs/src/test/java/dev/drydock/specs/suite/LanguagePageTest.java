package dev.drydock.specs.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `site/language.md` says that expressions are worth.
class LanguagePageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("house.root", "..")).resolve("site/language.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+)` \\| `(.+)` \\|$");

  record Row(String written, String worth) {}

  static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().map(LanguagePageTest::row).toList();
  }

  private static Row row(MatchResult found) {
    return new Row(found.group(1), found.group(2));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyExpressionIsWorthWhatThePageSays(Row row) {
    var faults = new ArrayList<Diagnostic>();
    var expression = HclReader.expression(new Source("page", row.written()), faults::add);
    var scope = new Variables(new LinkedHashMap<>(), faults::add);

    assertThat(ValueText.of(new Evaluator(scope, faults::add).evaluate(expression)))
        .isEqualTo(row.worth());
    assertThat(faults).isEmpty();
  }
}
