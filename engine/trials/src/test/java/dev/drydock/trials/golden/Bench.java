package dev.drydock.trials.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.cli.Main;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
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

  Ran run(String command, String flags) {
    var args = new ArrayList<>(List.of(command, directory.toString(), "--simulator"));
    args.addAll(List.of(flags.split(" ")).stream().filter(flag -> !flag.isEmpty()).toList());
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

  private String anywhere(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
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
}
