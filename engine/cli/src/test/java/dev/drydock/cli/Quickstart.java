package dev.drydock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A copy of the quickstart that a test may change, with a world of its own beside it.
public record Quickstart(Path directory) {
  /// One more endpoint, which takes tokens.
  static final String GUARDED =
      """

      endpoint "guarded" {
        cluster = cluster.serving
        auth    = "token"
      }

      version "guarded" "only" {
        model = model.fraud

        environment {
          image = "registry.example/fraud-serving:1.4"
        }
      }
      """;

  public static Quickstart in(Path directory) throws IOException {
    var from = Path.of(System.getProperty("house.root", "../.."), "examples", "quickstart");
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = directory.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return new Quickstart(directory);
  }

  /// Replace text in the spec.
  public void edit(String before, String after) throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.filter(one -> one.toString().endsWith(".drydock.hcl")).toList()) {
        Files.writeString(file, Files.readString(file).replace(before, after));
      }
    }
  }

  /// Write more at the spec's end.
  public void add(String more) throws IOException {
    Files.writeString(directory.resolve("fraud.drydock.hcl"), more, StandardOpenOption.APPEND);
  }

  public Ran apply() {
    return Ran.of("apply", directory.toString(), "--simulator", "--auto-approve");
  }

  public Ran plan(String... flags) {
    var args = new ArrayList<>(List.of("plan", directory.toString(), "--simulator"));
    args.addAll(List.of(flags));
    return Ran.of(args.toArray(String[]::new));
  }

  public Ran destroy() {
    return Ran.of("destroy", directory.toString(), "--simulator", "--auto-approve");
  }

  public Ran output(String... more) {
    var args = new ArrayList<>(List.of("output", directory.toString()));
    args.addAll(List.of(more));
    args.add("--simulator");
    return Ran.of(args.toArray(String[]::new));
  }
}
