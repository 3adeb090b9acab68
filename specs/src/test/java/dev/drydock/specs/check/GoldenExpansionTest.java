package dev.drydock.specs.check;

import dev.drydock.specs.Golden;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Output;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What specs with repeated blocks and modules come to: a directory per case, with the spec in
/// `hcl`, and in `yaml` where it says the same in that form.
class GoldenExpansionTest {
  @TestFactory
  Stream<DynamicTest> comesToWhatTheCaseExpects() {
    return Golden.tests("expansion", GoldenExpansionTest::play);
  }

  private static void play(Path directory) {
    for (var form : List.of("hcl", "yaml")) {
      var root = directory.resolve(form);
      if (Files.isDirectory(root)) {
        Golden.check(directory, "expected.txt", shown(root));
      }
    }
  }

  private static String shown(Path root) {
    var spec = new Checker().check(SpecReader.read(root), new LinkedHashMap<>());
    var text = new StringBuilder();
    spec.resources().forEach(resource -> resource(resource, text));
    spec.outputs().forEach(output -> output(output, text));
    spec.checks().forEach(check -> check(check, text));
    transfers(spec, text);
    spec.warnings()
        .forEach(one -> text.append(one.code()).append(": ").append(one.detail()).append('\n'));
    return text.toString();
  }

  /// Show what was written of a resource, and which endpoint is meant.
  private static void resource(Resource resource, StringBuilder text) {
    text.append(resource.address()).append('\n');
    resource
        .attributes()
        .values()
        .forEach((name, value) -> {
          if (resource.spans().containsKey(name)
              || name.equals("endpoint")
              || resource.spans().sequencedKeySet().stream()
                  .anyMatch(path -> path.startsWith(name + "."))) {
            text.append("  ").append(name).append(" = ").append(value(value)).append('\n');
          }
        });
    lifecycle(resource.lifecycle(), text);
  }

  private static void lifecycle(Lifecycle lifecycle, StringBuilder text) {
    lifecycle.preventDestroy().ifPresent(one -> line("  prevent_destroy", one, text));
    lifecycle.ignored().forEach(one -> line("  ignores " + one.attribute(), one.reason(), text));
    if (lifecycle.createBeforeDestroy()) {
      line("  create_before_destroy", true, text);
    }
    lifecycle
        .replacedBy()
        .forEach(
            one -> line("  replaced by " + one.address(), one.attribute().orElse("any"), text));
  }

  private static void output(Output output, StringBuilder text) {
    line("output " + output.name(), value(output.value()), text);
  }

  private static void check(Check check, StringBuilder text) {
    check
        .assertions()
        .forEach(one ->
            line(
                "check " + check.name(),
                value(one.condition()) + ", else " + value(one.message()),
                text));
  }

  private static void transfers(Spec spec, StringBuilder text) {
    spec.transfers().imports().forEach(one -> line("import", one.to(), text));
    spec.transfers().moves().forEach(one -> line("move " + one.from(), one.to(), text));
    spec.transfers().removals().forEach(one -> line("removed " + one.from(), one.destroy(), text));
  }

  private static void line(String name, Object value, StringBuilder text) {
    text.append(name).append(": ").append(value).append('\n');
  }

  /// Show a value; of one that waits, what is left to do.
  private static String value(Value value) {
    return switch (value) {
      case Value.Unknown unknown -> "<" + unknown.residual().expression() + ">";
      case Value.Mapping mapping -> {
        var parts = mapping.entries().entrySet().stream();
        yield parts
            .filter(entry -> !entry.getValue().isNull())
            .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
            .toList()
            .toString();
      }
      case Value.Sequence sequence ->
          sequence.elements().stream().map(GoldenExpansionTest::value).toList().toString();
      case Value other -> ValueText.of(other);
    };
  }
}
