package dev.drydock.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.format.Form;
import dev.drydock.specs.format.Formatter;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.yaml.YamlReader;
import dev.drydock.testkit.spec.WrittenSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// A whole spec means the same in both forms, however often it goes from one to the other.
final class OneSpecInTwoFormsTest {
  private static Path directory = Path.of("");

  @BeforeContainer
  static void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("two-forms");
  }

  @AfterContainer
  static void removeDirectory() throws IOException {
    try (var paths = Files.walk(directory)) {
      for (var path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<WrittenSpec> specs() {
    return ServingSpecs.any();
  }

  @Property(tries = 60)
  void conversionsThereAndBackChangeNothing(@ForAll("specs") WrittenSpec written) {
    written.writeHcl(directory);
    var before = said(Form.HCL, written.hcl());

    var yaml = converted(Form.HCL, written.hcl());
    assertThat(said(Form.YAML, yaml)).as(yaml).isEqualTo(before);

    var hcl = converted(Form.YAML, yaml);
    assertThat(said(Form.HCL, hcl)).as(hcl).isEqualTo(before);

    // The text that was drawn had blank lines nowhere; what was converted once has them for good.
    assertThat(converted(Form.YAML, converted(Form.HCL, hcl))).isEqualTo(hcl);
  }

  @Property(tries = 60)
  void whatIsFormattedStaysAsItIs(@ForAll("specs") WrittenSpec written) {
    var hcl = formatted(Form.HCL, written.hcl());
    assertThat(formatted(Form.HCL, hcl)).isEqualTo(hcl);

    var yaml = formatted(Form.YAML, written.yaml());
    assertThat(formatted(Form.YAML, yaml)).isEqualTo(yaml);

    var converted = converted(Form.HCL, hcl);
    assertThat(formatted(Form.YAML, converted)).isEqualTo(converted);
    var back = converted(Form.YAML, converted);
    assertThat(formatted(Form.HCL, back)).isEqualTo(back);
  }

  private static String converted(Form from, String text) {
    var made = Formatter.convert(new Source(from.named("spec.drydock.hcl"), text), from);
    assertThat(made.diagnostics()).as(text).isEmpty();
    return made.text();
  }

  private static String formatted(Form form, String text) {
    var made = Formatter.format(new Source(form.named("spec.drydock.hcl"), text), form);
    assertThat(made.diagnostics()).as(text).isEmpty();
    return made.text();
  }

  /// Return what the checker makes of a text: everything but places.
  private static List<String> said(Form form, String text) {
    var faults = new ArrayList<Diagnostic>();
    var source = new Source(form.named("spec.drydock.hcl"), text);
    var body =
        switch (form) {
          case HCL -> HclReader.file(source, faults::add);
          case YAML -> YamlReader.file(source, faults::add);
        };
    var document = new Document(directory, List.of(source), List.of(body), faults);
    try {
      return said(new Checker().check(document, new LinkedHashMap<>()));
    } catch (Faults thrown) {
      throw new AssertionError(text, thrown);
    }
  }

  private static List<String> said(Spec spec) {
    var said = new ArrayList<String>();
    said.add(spec.stack());
    spec.resources()
        .forEach(
            one -> said.add(one.address() + " " + one.attributes().values() + one.lifecycle()));
    spec.outputs().stream()
        .map(one -> one.name() + one.description() + " " + one.value())
        .sorted()
        .forEach(said::add);
    spec.warnings().stream().map(one -> one.code().name()).sorted().forEach(said::add);
    return said;
  }
}
