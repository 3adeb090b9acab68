package dev.drydock.specs.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Decode HCL by a decoder spec, as the harness of the official suite expects of a decoder:
/// `--spec=FILE [--diags=json] [--with-type] [--keep-nulls] [--var-refs] [--vars=JSON|FILE]
/// FILE...`. The value goes to standard output; what is wrong goes to standard error, with status
/// 2.
public final class DecoderCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final List<Source> sources = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  private DecoderCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// What the command line asks for.
  private static final class Options {
    private String spec = "";
    private boolean json;
    private boolean withType;
    private boolean keepNulls;
    private boolean references;
    private final List<String> variables = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
  }

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  /// Run the command; return its status.
  public static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException {
    return new DecoderCommand(out, err).run(options(arguments));
  }

  private static Options options(List<String> arguments) {
    var options = new Options();
    var rest = new ArrayList<>(arguments);
    while (!rest.isEmpty()) {
      var argument = rest.removeFirst();
      int sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
      var name = sign < 0 ? argument : argument.substring(0, sign);
      switch (name) {
        case "--spec", "-s" -> options.spec = text(argument, sign, rest);
        case "--diags" -> options.json = text(argument, sign, rest).equals("json");
        case "--vars", "-V" -> options.variables.add(text(argument, sign, rest));
        case "--with-type" -> options.withType = true;
        case "--keep-nulls" -> options.keepNulls = true;
        case "--var-refs" -> options.references = true;
        default -> options.files.add(argument);
      }
    }
    return options;
  }

  private static String text(String argument, int sign, List<String> rest) {
    return sign < 0 ? rest.removeFirst() : argument.substring(sign + 1);
  }

  private int run(Options options) throws IOException {
    var specBody = body(options.spec);
    var reader = new DecoderSpecReader(faults::add);
    var variables = reader.variables(specBody);
    var spec = reader.only(specBody);
    for (var given : options.variables) {
      variables.putAll(given(given));
    }
    var input = input(options.files);
    if (failed()) {
      return refused(options);
    }
    if (options.references) {
      print(References.of(input, spec));
      return 0;
    }
    var decoded = new Decoding(variables, faults::add).decode(input, spec);
    if (failed()) {
      return refused(options);
    }
    var json = TypedJson.value(decoded.value(), decoded.type());
    if (!options.keepNulls) {
      dropNulls(json);
    }
    print(options.withType ? typed(json, decoded) : json);
    return 0;
  }

  private static ObjectNode typed(JsonNode json, Decoding.Decoded decoded) {
    var typed = JsonNodeFactory.instance.objectNode();
    typed.set("value", json);
    typed.set("type", TypedJson.type(decoded.type()));
    return typed;
  }

  private boolean failed() {
    return faults.stream().anyMatch(one -> one.severity() == Severity.ERROR);
  }

  private Body input(List<String> files) throws IOException {
    var items = new ArrayList<Body.Item>();
    var bodies = new ArrayList<Body>();
    for (var file : files) {
      var body = BinaryNumbers.of(body(file));
      bodies.add(body);
      items.addAll(body.items());
    }
    return new Body(items, bodies.getFirst().span());
  }

  private Body body(String file) throws IOException {
    var source = new Source(file, Files.readString(Path.of(file)));
    sources.add(source);
    return file.endsWith(".json")
        ? YamlReader.file(source, faults::add)
        : HclReader.file(source, faults::add);
  }

  /// Read variables from a file, or from JSON on the command line.
  private SequencedMap<String, Value> given(String text) throws IOException {
    var body =
        text.strip().startsWith("{")
            ? YamlReader.file(new Source("<vars>", text), faults::add)
            : body(text);
    var evaluator = new Evaluator(new Variables(new LinkedHashMap<>(), faults::add), faults::add);
    var values = new LinkedHashMap<String, Value>();
    DecoderSpecReader.attributes(body)
        .forEach((name, value) -> values.put(name, evaluator.evaluate(value)));
    return values;
  }

  private void print(JsonNode json) throws IOException {
    out.println(TypedJson.line(json));
  }

  private static void dropNulls(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.properties().removeIf(entry -> entry.getValue().isNull());
    }
    json.forEach(DecoderCommand::dropNulls);
  }

  private int refused(Options options) throws IOException {
    if (options.json) {
      var whole = JsonNodeFactory.instance.objectNode();
      var list = whole.putArray("diagnostics");
      faults.forEach(one -> list.add(shown(one)));
      err.println(TypedJson.line(whole));
    } else {
      err.print(DiagnosticText.plain(sources).render(faults));
    }
    return 2;
  }

  private static ObjectNode shown(Diagnostic diagnostic) {
    var shown =
        JsonNodeFactory.instance
            .objectNode()
            .put("severity", diagnostic.severity() == Severity.ERROR ? "error" : "warning")
            .put("summary", diagnostic.code().summary())
            .put("detail", diagnostic.label() + ". " + diagnostic.detail());
    diagnostic.place().ifPresent(span -> shown.set("subject", References.range(span)));
    return shown;
  }
}
