package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever stands in an attribute, the checker says what is wrong with it and nothing else
/// happens.
class CheckerPropertiesTest {
  private record Place(Kind kind, String block, String name) {}

  @Property(tries = 500)
  void nothingButFaultsIsThrown(@ForAll("specs") String spec) {
    try {
      new Checker().check(Checking.hcl(spec), new LinkedHashMap<>());
    } catch (Faults faults) {
      assertThat(faults.diagnostics()).isNotEmpty();
    }
  }

  @Property(tries = 100)
  void twoRunsSayTheSame(@ForAll("specs") String spec) {
    assertThat(Checking.diagnostics(spec)).isEqualTo(Checking.diagnostics(spec));
  }

  @Provide
  Arbitrary<String> specs() {
    return Combinators.combine(
            Arbitraries.of(places()), values(), Arbitraries.of(places()), values())
        .as((one, value, other, second) ->
            with(other, second, with(one, value, Samples.SERVING + Samples.version("blue"))));
  }

  private static List<Place> places() {
    var places = new ArrayList<Place>();
    for (var kind : Kind.values()) {
      var schema = Kinds.of(kind);
      attributes(schema, places, kind, "");
      for (var block : schema.blocks().values()) {
        var header = block.name() + (block.form() == BlockSchema.Form.LABELLED ? " \"x\"" : "");
        attributes(block.body(), places, kind, header);
      }
    }
    return places;
  }

  private static void attributes(Schema schema, List<Place> places, Kind kind, String block) {
    for (AttributeSchema attribute : schema.attributes().values()) {
      places.add(new Place(kind, block, attribute.name()));
    }
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(Object::toString),
        Arbitraries.doubles().between(-1000, 1000).ofScale(3).map(Object::toString),
        Arbitraries.strings().alpha().numeric().ofMaxLength(40).map(text -> "\"" + text + "\""),
        Arbitraries.of(
            "null",
            "true",
            "[]",
            "{}",
            "[1, \"a\", null]",
            "{ a = [1], b = null }",
            "workspace.main",
            "cluster.serving",
            "[model.fraud, null]",
            "endpoint.scoring.scoring_uri",
            "version.scoring.blue.effective_traffic",
            "version.scoring.blue",
            "cluster.serving.nodes",
            "model.fraud.nothing",
            "var.nothing",
            "1 / 0",
            "1e4000",
            "\"DevTest\"",
            "\"kubernetes\"",
            "\"managed\"",
            "\"../x\"",
            "\"Standard_PB6s\"",
            "\"10.0.0.0/8\"",
            "\"\\u0000\""));
  }

  private static String with(Place place, String value, String spec) {
    var line = place.name() + " = " + value + "\n";
    var inside = place.block().isEmpty() ? line : place.block() + " {\n" + line + "}\n";
    var at = spec.indexOf("\n" + place.kind().word() + " ");
    var brace = spec.indexOf("{", at) + 1;
    var rest = spec.substring(brace);
    return spec.substring(0, brace) + "\n" + inside + rest;
  }
}
