package dev.drydock.specs.eval.console;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.eval.Scope;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Our evaluator in the world that Terraform's console sees: the same files, the same locals.
final class World implements Scope {
  private final Map<String, Value> locals = new LinkedHashMap<>();

  private final Directory directory;

  private World(Path directory) {
    this.directory = Directory.of(directory);
  }

  static World of(Path directory) {
    var world = new World(directory);
    try {
      var text = Files.readString(directory.resolve("main.tf"), StandardCharsets.UTF_8);
      var body =
          HclReader.file(
              new Source("main.tf", text),
              fault -> {
                throw new IllegalStateException(fault.toString());
              });
      var block = (Body.Block) body.items().getFirst();
      for (var item : block.body().items()) {
        var local = (Body.Attribute) item;
        world.locals.put(
            local.name().text(), world.evaluator(new ArrayList<>()).evaluate(local.value()));
      }
      return world;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Evaluator evaluator(List<Diagnostic> faults) {
    return new Evaluator(this, faults::add, directory);
  }

  /// Return what an expression gives, as [TerraformConsole#answer] does.
  String answer(String text) {
    var faults = new ArrayList<Diagnostic>();
    var encoded = value("jsonencode(" + text + "\n)", faults);
    if (!faults.isEmpty()) {
      return ConsoleText.REFUSED;
    }
    var shown = encoded instanceof Value.Text(var json) ? json : "(sensitive value)";
    return shown.equals("null")
        ? shown
        : shown + " : " + ConsoleText.of(value(text, faults).type());
  }

  private Value value(String text, List<Diagnostic> faults) {
    var expression = HclReader.expression(new Source("case", text), faults::add);
    return evaluator(faults).evaluate(expression);
  }

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    return switch (root.name()) {
      case "local" ->
          new Meaning.Known(locals.getOrDefault(members.getFirst().text(), Value.absent()), 1);
      case "path" -> new Meaning.Known(Value.of("."), 1);
      default -> new Meaning.Nothing();
    };
  }
}
