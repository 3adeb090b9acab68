package dev.drydock.specs.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.Golden;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Golden cases of the language, one behaviour each: `input.hcl`, and what it is worth
/// (`expected.json`: every attribute with its type, every block) or what is wrong with it
/// (`expected.txt`). An attribute of the file's top may name those above it; besides there are
/// `late`, a text that is known after apply, `secret`, a text that must not be shown, and
/// `secrets`, such a map.
class GoldenLanguageTest {
  private static final String FAMILY = "language";

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsExpected() {
    return Golden.tests(FAMILY, GoldenLanguageTest::play);
  }

  @Test
  void thereAreCasesOfBothSorts() {
    var cases = Golden.cases(FAMILY);
    var refused = cases.stream().filter(one -> Files.exists(one.resolve("expected.txt"))).toList();

    assertThat(refused).hasSizeGreaterThanOrEqualTo(40);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(70 + refused.size());
  }

  private static void play(Path directory) throws JsonProcessingException {
    var source = new Source("input.hcl", Golden.text(directory, "input.hcl"));
    var faults = new ArrayList<Diagnostic>();
    var body = HclReader.file(source, faults::add);
    if (faults.isEmpty()) {
      var json = shown(body, variables(), faults);
      if (faults.isEmpty()) {
        Golden.check(directory, "expected.json", TypedJson.lines(json));
        assertThat(directory.resolve("expected.txt")).doesNotExist();
        return;
      }
    }
    Golden.check(directory, "expected.txt", DiagnosticText.plain(List.of(source)).render(faults));
    assertThat(directory.resolve("expected.json")).doesNotExist();
  }

  private static Map<String, Value> variables() {
    var input = new Residual.Input(Address.of("endpoint", "scoring"), "state");
    var secrets = new LinkedHashMap<String, String>();
    secrets.put("first", "hunter1");
    secrets.put("second", "hunter2");
    var known = new LinkedHashMap<String, Value>();
    known.put("late", new Value.Unknown(Type.TEXT, new Residual(input.toString(), List.of(input))));
    known.put("secret", Value.of("hunter0").hidden());
    known.put("secrets", Value.textMap(secrets).hidden());
    return known;
  }

  private static ObjectNode shown(Body body, Map<String, Value> known, List<Diagnostic> faults) {
    var evaluator = new Evaluator(new Variables(known, faults::add), faults::add);
    var shown = JsonNodeFactory.instance.objectNode();
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute(var name, var written, _) -> {
          var value = evaluator.evaluate(written);
          known.put(name.text(), value);
          shown.withObjectProperty("attributes").set(name.text(), typed(value));
        }
        case Body.Block block -> {
          var inner = JsonNodeFactory.instance.objectNode().put("type", block.type().text());
          block.labels().forEach(label -> inner.withArrayProperty("labels").add(label.text()));
          inner.setAll(shown(block.body(), new LinkedHashMap<>(known), faults));
          shown.withArrayProperty("blocks").add(inner);
        }
      }
    }
    return shown;
  }

  private static ObjectNode typed(Value value) {
    var typed = JsonNodeFactory.instance.objectNode();
    typed.set("type", TypedJson.type(value.type()));
    typed.set("value", TypedJson.value(value, value.type()));
    return typed;
  }
}
