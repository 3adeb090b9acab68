package dev.drydock.app.doctor;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.journal.Journal;
import dev.drydock.app.journal.OpenEnd;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at what an apply of a spec would meet, and says how to mend it.
public final class Doctor {
  private static final int JAVA_MIN = 25;

  private final Map<String, String> environment;
  private final Runtime.Version java;
  private final String version;

  /// @param version of Drydock
  public Doctor(Map<String, String> environment, Runtime.Version java, String version) {
    this.environment = environment;
    this.java = java;
    this.version = version;
  }

  /// Look at everything.
  ///
  /// @param place where the spec is
  /// @param spec what stands there, if it is valid
  /// @param simulator the world's directory, where the spec is for the embedded simulator
  public List<Finding> examine(Path place, Optional<Spec> spec, Optional<Path> simulator) {
    var findings = new ArrayList<Finding>();
    findings.add(Finding.ok("drydock", version));
    findings.add(java());
    findings.add(cache());
    findings.add(spec(place, spec));
    if (simulator.isPresent()) {
      findings.add(world(simulator.get()));
    } else {
      findings.add(CredentialSource.of(environment));
      findings.add(kubeconfig());
    }
    spec.map(this::journal).ifPresent(findings::add);
    return findings;
  }

  private Finding java() {
    return java.feature() >= JAVA_MIN
        ? Finding.ok("java", java.toString())
        : Finding.problem(
            "java", java.toString(), "Install a JDK " + JAVA_MIN + ", or set JAVA_HOME to one.");
  }

  private Finding cache() {
    var home = environment.getOrDefault("HOME", "");
    var place =
        Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
            .map(Path::of)
            .orElse(Path.of(home, ".cache"));
    return writable(place)
        ? Finding.ok("cache", place.resolve("drydock").toString())
        : Finding.warning(
            "cache",
            place + " cannot be written, so each command starts a little slower",
            "Make it writable, or set XDG_CACHE_HOME.");
  }

  private static Finding spec(Path place, Optional<Spec> spec) {
    return spec.map(one -> Finding.ok("spec", "stack " + one.stack() + " in " + place))
        .orElseGet(() ->
            Finding.problem(
                "spec", "none in " + place + " that is valid", "See drydock validate."));
  }

  private static Finding world(Path directory) {
    if (!Files.exists(directory)) {
      return writable(directory)
          ? Finding.ok("simulator", "a world will be begun in " + directory)
          : Finding.problem(
              "simulator",
              "no world can be begun in " + directory,
              "Name a directory that you may write: --simulator=DIR.");
    }
    try (var world = EmbeddedWorld.open(directory)) {
      return Finding.ok("simulator", directory + " at " + world.now());
    } catch (Faults faults) {
      var why =
          faults.diagnostics().stream().map(Diagnostic::detail).collect(Collectors.joining(" "));
      return Finding.problem("simulator", why, "Use the server, or end the other process.");
    }
  }

  private Finding kubeconfig() {
    var file =
        Optional.ofNullable(environment.get("KUBECONFIG"))
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .orElse(Path.of(environment.getOrDefault("HOME", "."), ".kube", "config"));
    return Files.isReadable(file)
        ? Finding.ok("kubeconfig", file.toString())
        : Finding.warning(
            "kubeconfig",
            file + " is not there",
            "Only clusters with a kubeconfig block need it: set KUBECONFIG.");
  }

  private Finding journal(Spec spec) {
    var place = Journal.beside(spec.directory());
    var open = new Journal(place).openEnds(spec.stack());
    if (!open.isEmpty()) {
      var what = open.stream().map(Doctor::named).collect(Collectors.joining(", "));
      return Finding.warning(
          "journal", "begun and not ended: " + what, "Apply again: it is picked up.");
    }
    return writable(place)
        ? Finding.ok("journal", "nothing open in " + place)
        : Finding.warning(
            "journal", place + " cannot be written", "Make .drydock beside the spec writable.");
  }

  private static String named(OpenEnd end) {
    return end.verb() + " of " + end.address() + " since " + end.since();
  }

  /// Whether a directory may be written, or made by who may write above it.
  private static boolean writable(Path directory) {
    var place = directory.toAbsolutePath();
    while (place.getParent() != null && !Files.exists(place)) {
      place = place.getParent();
    }
    try {
      return Files.isDirectory(place) && Files.isWritable(place.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}
