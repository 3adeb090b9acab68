package dev.drydock.trials.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// Acts out the steps of a golden directory, one a line:
///
/// - `start served` or `start empty`: the base spec, applied or not; `start blank`: an empty spec
/// - `change OLD -> NEW`: in the spec, wherever it stands; `\n` is a line's end
/// - `take HEADER`: the block that begins so, out of the spec
/// - `| TEXT`: one more line at the spec's end
/// - `write FILE TEXT`: one more file
/// - `keep`, `restore`: remember the spec, and have it as it was
/// - `outside METHOD PATH BODY`: somebody else's request to Resource Manager
/// - `edit CLUSTER PATH PATCH`: somebody else's edit in a cluster, an hour later
/// - `apply FLAGS`: without being shown
/// - `$ COMMAND FLAGS`: any command, shown; `@/` is the directory
/// - `events FLAGS`: apply, and show which resource each event is about
/// - `score ENDPOINT`: a request, and which endpoint answered with what
/// - `hides FILE TEXT`: the text is not in the file
/// - `gone CLUSTER PATH`: the cluster has no such object
/// - `plan FLAGS`: shown, as text and, the last of them, as JSON
final class Play {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> WRITING = List.of("apply", "destroy");

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
        } else if (rest.equals("blank")) {
          bench.write("");
        }
      }
      case "change" -> {
        int arrow = rest.indexOf(" -> ");
        bench.change(rest.substring(0, arrow), rest.substring(arrow + 4).replace("\\n", "\n"));
      }
      case "take" -> bench.takeOut(rest);
      case "|" -> bench.write(bench.spec() + rest + "\n");
      case "write" -> write(bench, rest);
      case "keep" -> kept = bench.spec();
      case "restore" -> bench.write(kept);
      case "outside" -> bench.outside(rest.split(" ", 3));
      case "edit" -> bench.edit(rest.split(" ", 3));
      case "apply" -> bench.apply(rest);
      case "$" -> shown(bench, rest);
      case "events" -> events(bench, rest);
      case "score" -> score(bench, rest);
      case "hides" -> hides(bench, rest);
      case "gone" -> gone(bench, rest);
      case "plan" -> plan(bench, rest);
      default -> throw new AssertionError("What is " + verb + "?");
    }
  }

  private static void write(Bench bench, String rest) throws IOException {
    int space = rest.indexOf(' ');
    bench.write(rest.substring(0, space), rest.substring(space + 1).replace("\\n", "\n"));
  }

  /// Show a command and what came of it; what a writing command tells on its way is no matter.
  private Bench.Ran shown(Bench bench, String line) {
    int space = line.indexOf(' ');
    var command = space < 0 ? line : line.substring(0, space);
    var shown = bench.run(command, space < 0 ? "" : line.substring(space + 1));
    boolean wrote = shown.code() == 0 && WRITING.contains(command);
    output.append("$ drydock ").append(line.replace("@/", "")).append("\n");
    output.append(wrote ? "" : shown.err()).append(shown.out());
    output.append("[exit code ").append(shown.code()).append("]\n\n");
    return shown;
  }

  private void events(Bench bench, String flags) throws IOException {
    var ran = bench.run("apply", (flags + " --json --auto-approve").strip());
    var resources = new TreeSet<String>();
    output.append("$ drydock apply --json\n");
    for (var line : ran.out().lines().toList()) {
      var event = JSON.readTree(line);
      if (event.path("type").asText().equals("apply_complete")) {
        resources.add(event.at("/hook/resource").toString());
      }
    }
    resources.forEach(resource -> output.append(resource).append("\n"));
    output.append("[exit code ").append(ran.code()).append("]\n\n");
  }

  private void score(Bench bench, String endpoint) throws IOException {
    var ran = bench.run("score", endpoint + " --data [[1,2]] --json");
    output.append("$ drydock score ").append(endpoint).append("\n").append(ran.err());
    if (ran.code() == 0) {
      var told = JSON.readTree(ran.out());
      output.append(told.path("endpoint")).append(" ").append(told.path("codes")).append("\n");
    }
    output.append("[exit code ").append(ran.code()).append("]\n\n");
  }

  private static void gone(Bench bench, String rest) throws IOException {
    int space = rest.indexOf(' ');
    assertThat(bench.has(rest.substring(0, space), rest.substring(space + 1))).isFalse();
  }

  private static void hides(Bench bench, String rest) throws IOException {
    int space = rest.indexOf(' ');
    var text = bench.file(rest.substring(0, space));
    assertThat(text).isNotEmpty().doesNotContain(rest.substring(space + 1));
  }

  private void plan(Bench bench, String flags) throws IOException {
    if (shown(bench, ("plan " + flags).strip()).code() != 1) {
      var program = bench.run("plan", (flags + " --json").strip());
      json = withoutNoOps(program.out());
    }
  }

  private static String withoutNoOps(String text) throws IOException {
    var document = JSON.readTree(text);
    var changes = (ArrayNode) document.withArray("resource_changes");
    changes.removeIf(Play::isNoOp);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  private static boolean isNoOp(JsonNode change) {
    return change.at("/change/actions/0").asText().equals("no-op")
        && !change.path("change").has("importing");
  }
}
