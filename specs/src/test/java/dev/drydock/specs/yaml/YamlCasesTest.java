package dev.drydock.specs.yaml;

import dev.drydock.specs.Golden;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What YAML comes to, read: `golden/yaml/CASE/` holds `input.yaml` and `expected.txt`: each
/// attribute as HCL writes it, the place of every key and expression, and every fault.
class YamlCasesTest {
  private static final String FILE = "input.yaml";

  private static final int TEXT_MAX = 300;

  private final IdentityHashMap<Expression, Boolean> placed = new IdentityHashMap<>();
  private final StringBuilder out = new StringBuilder();

  @TestFactory
  Stream<DynamicTest> readsAsExpected() {
    return Golden.tests("yaml", YamlCasesTest::play);
  }

  private static void play(Path directory) {
    var test = new YamlCasesTest();
    test.read(Golden.text(directory, FILE));
    Golden.check(directory, "expected.txt", test.out.toString());
  }

  private void read(String text) {
    var faults = new ArrayList<Diagnostic>();
    var body = YamlReader.file(new Source(FILE, text), faults::add);
    for (var item : body.items()) {
      var attribute = (Body.Attribute) item;
      line(
          attribute.span(),
          attribute.name().text() + " = " + shortened(HclText.of(attribute.value())));
      line(attribute.name().span(), "  name");
      Expressions.walk(attribute.value(), this::place);
    }
    faults.forEach(this::fault);
  }

  private static String shortened(String text) {
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) + "..." : text;
  }

  /// Tell a place once, however often an alias repeats it.
  private void place(Expression expression) {
    if (placed.put(expression, true) != null) {
      return;
    }
    line(expression.span(), "  " + expression.getClass().getSimpleName());
  }

  private void fault(Diagnostic fault) {
    var span = fault.place().orElseThrow();
    line(span, fault.code() + " " + fault.label());
    if (!fault.detail().isEmpty()) {
      out.append("    ").append(fault.detail()).append('\n');
    }
    fault.related().forEach(related -> line(related.span(), "  see: " + related.label()));
  }

  private void line(Span span, String what) {
    var start = span.start();
    var end = span.end();
    out.append(
        "%d:%d-%d:%d (%d-%d) %s\n"
            .formatted(
                start.line(),
                start.column(),
                end.line(),
                end.column(),
                start.offset(),
                end.offset(),
                what));
  }
}
