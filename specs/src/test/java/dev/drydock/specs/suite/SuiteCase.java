package dev.drydock.specs.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One test of the official suite: `NAME.t` says what has to come of `NAME.hcl` (and of
/// `NAME.hcl.json`), decoded by `NAME.hcldec`.
final class SuiteCase {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Path spec;
  private final Body expected;
  private final List<Diagnostic> faults = new ArrayList<>();

  private SuiteCase(Path file) throws IOException {
    this.spec = beside(file, ".hcldec");
    this.expected =
        HclReader.file(new Source(file.toString(), Files.readString(file)), faults::add);
  }

  /// Play the test of a `.t` file.
  static void play(Path file) throws IOException {
    var test = new SuiteCase(file);
    assertThat(test.faults).as("what is expected reads well").isEmpty();
    int inputs = 0;
    for (var ending : List.of(".hcl", ".hcl.json")) {
      var input = beside(file, ending);
      if (Files.exists(input)) {
        inputs++;
        test.play(input.toString());
      }
    }
    assertThat(inputs).as("inputs").isPositive();
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.t$", ending));
  }

  /// What a run of the decoder gave.
  private record Run(int status, String out, String err) {}

  private Run run(String... arguments) throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of("--spec=" + spec, "--diags=json"));
    all.addAll(List.of(arguments));
    int status =
        DecoderCommand.run(
            all,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void play(String input) throws IOException {
    if (block(expected, "traversals").isPresent()) {
      var references = run("--var-refs", input);
      assertThat(references.status()).isZero();
      assertThat(MAPPER.readTree(references.out())).as("references").isEmpty();
    }
    var run = run("--with-type", "--keep-nulls", input);
    var diagnostics = block(expected, "diagnostics");
    if (diagnostics.isPresent()) {
      assertThat(run.status()).isEqualTo(2);
      assertThat(places(MAPPER.readTree(run.err()), input))
          .containsExactlyInAnyOrderElementsOf(expectedPlaces(diagnostics.get().body()));
    } else {
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
      compare(MAPPER.readTree(run.out()));
    }
  }

  private static Optional<Body.Block> block(Body body, String word) {
    return body.items().stream()
        .filter(Body.Block.class::isInstance)
        .map(Body.Block.class::cast)
        .filter(block -> block.type().text().equals(word))
        .findFirst();
  }

  private static List<String> places(JsonNode shown, String input) {
    var places = new ArrayList<String>();
    for (var one : shown.get("diagnostics")) {
      var range = one.get("subject");
      assertThat(range.get("filename").asText()).isEqualTo(input);
      places.add(
          one.get("severity").asText() + position(range.get("start")) + position(range.get("end")));
    }
    return places;
  }

  private static String position(JsonNode at) {
    return " "
        + at.get("line").asInt()
        + ":"
        + at.get("column").asInt()
        + "@"
        + at.get("byte").asInt();
  }

  private List<String> expectedPlaces(Body diagnostics) {
    var places = new ArrayList<String>();
    for (var item : diagnostics.items()) {
      var block = (Body.Block) item;
      places.add(
          block.type().text() + position(block.body(), "from") + position(block.body(), "to"));
    }
    return places;
  }

  private String position(Body range, String end) {
    var at = DecoderSpecReader.attributes(block(range, end).orElseThrow().body());
    return " "
        + number(at.get("line"))
        + ":"
        + number(at.get("column"))
        + "@"
        + number(at.get("byte"));
  }

  private int number(@Nullable Expression written) {
    return ((Value.Number) value(Objects.requireNonNull(written))).value().intValueExact();
  }

  private Value value(Expression written) {
    return new Evaluator(new Variables(new LinkedHashMap<>(), faults::add), faults::add)
        .evaluate(BinaryNumbers.of(written));
  }

  private void compare(JsonNode typed) {
    var attributes = DecoderSpecReader.attributes(expected);
    var wanted =
        Optional.ofNullable(attributes.get("result_type"))
            .map(new TypeExpression(faults::add)::type)
            .orElse(Type.ANY);
    assertThat(conforms(typed.get("type"), TypedJson.type(wanted)))
        .as("%s conforms to %s", typed.get("type"), TypedJson.type(wanted))
        .isTrue();
    var result = attributes.get("result");
    if (result != null) {
      var value = Conversion.to(value(result), wanted).orElseThrow();
      var type = wanted instanceof Type.Any ? value.type() : wanted;
      assertThat(rounded(typed.get("value"))).isEqualTo(rounded(TypedJson.value(value, type)));
    }
    assertThat(faults).isEmpty();
  }

  private static boolean conforms(JsonNode type, JsonNode wanted) {
    if (wanted.asText().equals("dynamic") || type.equals(wanted)) {
      return true;
    }
    if (type.size() != wanted.size() || !type.isContainerNode()) {
      return false;
    }
    return type.isArray()
        ? conformsEach(type, wanted)
        : type.propertyStream()
            .allMatch(one ->
                wanted.has(one.getKey()) && conforms(one.getValue(), wanted.get(one.getKey())));
  }

  private static boolean conformsEach(JsonNode type, JsonNode wanted) {
    for (int at = 0; at < type.size(); at++) {
      if (!conforms(type.get(at), wanted.get(at))) {
        return false;
      }
    }
    return true;
  }

  /// Return a value with its names sorted, and its numbers as the harness keeps them.
  private static Object rounded(JsonNode value) {
    if (value.isNumber()) {
      return BinaryNumbers.rounded(value.decimalValue()).stripTrailingZeros();
    }
    if (value.isObject()) {
      var entries = new TreeMap<String, Object>();
      value.propertyStream().forEach(one -> entries.put(one.getKey(), rounded(one.getValue())));
      return entries;
    }
    if (value.isArray()) {
      var elements = new ArrayList<>();
      value.forEach(one -> elements.add(rounded(one)));
      return elements;
    }
    return value;
  }
}
