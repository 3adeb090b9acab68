package dev.drydock.trials.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.cli.Main;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A directory with a spec and a world, and the command line on them.
final class Bench {
  private static final String SPEC = "main.drydock.hcl";
  private static final String HERE = "@/";

  private final Path directory;

  /// What came of one command line; where the directory is does not show.
  record Ran(int code, String out, String err) {}

  Bench(Path base, Path directory) throws IOException {
    this.directory = directory;
    copy(base, directory);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /// Take over another bench's world.
  void take(Path other) throws IOException {
    copy(other.resolve(".drydock"), directory.resolve(".drydock"));
  }

  String spec() throws IOException {
    return Files.readString(directory.resolve(SPEC));
  }

  void write(String spec) throws IOException {
    Files.writeString(directory.resolve(SPEC), spec);
  }

  void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void change(String before, String after) throws IOException {
    assertThat(spec()).contains(before);
    write(spec().replace(before, after));
  }

  void takeOut(String header) throws IOException {
    var spec = spec();
    int begin = spec.indexOf("\n" + header + " {") + 1;
    assertThat(begin).as(header).isPositive();
    int end = spec.indexOf("\n}\n", begin) + "\n}\n".length();
    write(spec.substring(0, begin) + spec.substring(end));
  }

  void apply(String flags) {
    var ran = run("apply", (flags + " --auto-approve").strip());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  /// Run a command on the spec, or on the file that the flags begin with; `@/` is the directory.
  Ran run(String command, String flags) {
    var args = new ArrayList<>(List.of(command));
    if (!flags.startsWith(HERE)) {
      args.add(directory.toString());
    }
    List.of(flags.split(" ")).stream()
        .filter(flag -> !flag.isEmpty())
        .map(flag -> flag.replace(HERE, directory + "/"))
        .forEach(args::add);
    if (!flags.startsWith(HERE)) {
      args.add("--simulator");
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args.toArray(String[]::new),
            Map.of(),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return new Ran(code, anywhere(out), anywhere(err));
  }

  String file(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  private String anywhere(ByteArrayOutputStream stream) {
    return stream
        .toString(StandardCharsets.UTF_8)
        .replace(directory + "/", "")
        .replace(directory.toString(), ".");
  }

  /// Let somebody else send a request to Resource Manager, and what it begins come to its end.
  ///
  /// @param request method, path with query, body
  void outside(String... request) {
    try (var platform = EmbeddedWorld.open(EmbeddedWorld.beside(directory))) {
      var headers =
          Headers.of(
                  "Authorization",
                  "Bearer " + platform.token("somebody", "https://management.azure.com"))
              .and("Content-Type", "application/json");
      var response =
          platform.serve(
              new Request(
                  request[0],
                  URI.create("https://management.azure.com" + request[1]),
                  headers,
                  request[2].getBytes(StandardCharsets.UTF_8)));
      assertThat(response.status()).as(response.text()).isLessThan(300);
      platform.advanceTo(platform.now().plus(Duration.ofHours(1)));
    }
  }

  /// Let somebody else edit an object of a cluster, as `kubectl edit` does, an hour later.
  ///
  /// @param request cluster, path, what changes
  void edit(String... request) throws IOException {
    try (var platform = EmbeddedWorld.open(EmbeddedWorld.beside(directory))) {
      platform.advanceTo(platform.now().plus(Duration.ofHours(1)));
      var path = request[1] + "?fieldManager=kubectl-edit";
      var response = ask(platform, "PATCH", request[0], path, request[2]);
      assertThat(response.status()).as(response.text()).isEqualTo(200);
    }
  }

  /// Say whether a cluster has an object.
  boolean has(String cluster, String path) throws IOException {
    try (var platform = EmbeddedWorld.open(EmbeddedWorld.beside(directory))) {
      int status = ask(platform, "GET", cluster, path, "").status();
      assertThat(status).isIn(200, 404);
      return status == 200;
    }
  }

  private static Response ask(
      SimulatedPlatform platform, String method, String cluster, String path, String body)
      throws IOException {
    var access = new YAMLMapper().readTree(platform.kubeconfig(cluster).orElseThrow());
    var headers =
        Headers.of("Authorization", "Bearer " + access.at("/users/0/user/token").asText())
            .and("Content-Type", "application/merge-patch+json");
    var uri = URI.create(access.at("/clusters/0/cluster/server").asText() + path);
    return platform.serve(new Request(method, uri, headers, body.getBytes(StandardCharsets.UTF_8)));
  }
}
