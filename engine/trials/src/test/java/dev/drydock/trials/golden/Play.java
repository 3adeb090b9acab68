package dev.drydock.trials.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Acts out the steps of a golden directory, one a line:
///
/// - `start served` or `start empty`: the base spec, applied or not
/// - `change OLD -> NEW`: in the spec, wherever it stands; `\n` is a line's end
/// - `take HEADER`: the block that begins so, out of the spec
/// - `| TEXT`: one more line at the spec's end
/// - `keep`, `restore`: remember the spec, and have it as it was
/// - `outside METHOD PATH BODY`: somebody else's request to Resource Manager
/// - `apply FLAGS`: without being shown
/// - `plan FLAGS`: shown, as text and, the last of them, as JSON
final class Play {
  private final Path base;
  private final Path served;
  private final Path directory;
  private final StringBuilder output = new StringBuilder();
  private String json = "";
  private String kept = "";

  Play(Path base, Path served, Path directory) {
    this.base = base;
    this.served = served;
    this.directory = directory;
  }

  /// Return the last plan for programs, without what stays as it is: that would be long.
  String json() {
    return json;
  }

  String output() {
    return output.toString();
  }

  void run(List<String> steps) throws IOException {
    var bench = new Bench(base, directory);
    for (var step : steps) {
      if (!step.startsWith("#") && !step.isBlank()) {
        run(bench, step);
      }
    }
  }

  private void run(Bench bench, String step) throws IOException {
    int space = step.indexOf(' ');
    var verb = space < 0 ? step : step.substring(0, space);
    var rest = space < 0 ? "" : step.substring(space + 1);
    switch (verb) {
      case "start" -> {
        if (rest.equals("served")) {
          bench.take(served);
        }
      }
      case "change" -> {
        int arrow = rest.indexOf(" -> ");
        bench.change(rest.substring(0, arrow), rest.substring(arrow + 4).replace("\\n", "\n"));
      }
      case "take" -> bench.takeOut(rest);
      case "|" -> bench.write(bench.spec() + rest + "\n");
      case "keep" -> kept = bench.spec();
      case "restore" -> bench.write(kept);
      case "outside" -> bench.outside(rest.split(" ", 3));
      case "apply" -> bench.apply(rest);
      case "plan" -> plan(bench, rest);
      default -> throw new AssertionError("What is " + verb + "?");
    }
  }

  private void plan(Bench bench, String flags) throws IOException {
    var shown = bench.run("plan", flags);
    output.append("$ drydock plan").append(flags.isEmpty() ? "" : " " + flags).append("\n");
    output.append(shown.err()).append(shown.out());
    output.append("[exit code ").append(shown.code()).append("]\n\n");
    if (shown.code() != 1) {
      var program = bench.run("plan", (flags + " --json").strip());
      json = withoutNoOps(program.out());
    }
  }

  private static String withoutNoOps(String text) throws IOException {
    var mapper = JsonMapper.builder().build();
    var document = mapper.readTree(text);
    var changes = (ArrayNode) document.withArray("resource_changes");
    changes.removeIf(Play::isNoOp);
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  private static boolean isNoOp(JsonNode change) {
    return change.at("/change/actions/0").asText().equals("no-op")
        && !change.path("change").has("importing");
  }
}
