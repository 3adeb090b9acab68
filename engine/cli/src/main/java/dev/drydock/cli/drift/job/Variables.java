package dev.drydock.cli.drift.job;

import dev.drydock.app.input.Inputs;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The variables to which a job must be given values: those that the user gave on the command line
/// or in the environment, for they stand in no file that the job has. What they are is not printed.
///
/// @param names sorted
record Variables(List<String> names) {
  private static final String PREFIX = "DRYDOCK_VAR_";

  Variables {
    names = List.copyOf(names);
  }

  static Variables of(Document document, Inputs inputs) {
    var names = new TreeSet<String>();
    declared(document, "")
        .filter(name -> inputs.environment().containsKey(PREFIX + name))
        .forEach(names::add);
    for (var given : inputs.given()) {
      if (given instanceof Inputs.Given.Var(var name, _)) {
        names.add(name);
      }
    }
    return new Variables(List.copyOf(names));
  }

  /// Return the environment variable that gives a variable its value.
  static String environment(String name) {
    return PREFIX + name;
  }

  /// Refuse a file that holds the value of a sensitive variable: it would be printed.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when it does
  static void refuseSensitive(Document document, List<Path> files) {
    var sensitive = declared(document, "sensitive").toList();
    for (var file : files) {
      attributes(SpecReader.values(file).bodies())
          .filter(sensitive::contains)
          .findFirst()
          .ifPresent(name -> {
            throw Described.refused(
                Code.DRY0703,
                file
                    + " holds the value of the sensitive variable \""
                    + name
                    + "\", which must not stand in printed manifests. Give it by the environment, "
                    + environment(name)
                    + ": the job then takes it from a Secret.");
          });
    }
  }

  /// Return the names of the variables that are declared, with an attribute unless that is empty.
  private static Stream<String> declared(Document document, String attribute) {
    return document.bodies().stream()
        .flatMap(body -> body.items().stream())
        .filter(Body.Block.class::isInstance)
        .map(Body.Block.class::cast)
        .filter(block -> block.type().text().equals("variable") && !block.labels().isEmpty())
        .filter(block ->
            attribute.isEmpty() || attributes(List.of(block.body())).anyMatch(attribute::equals))
        .map(block -> block.labels().getFirst().text());
  }

  private static Stream<String> attributes(List<Body> bodies) {
    return bodies.stream()
        .flatMap(body -> body.items().stream())
        .filter(Body.Attribute.class::isInstance)
        .map(item -> ((Body.Attribute) item).name().text());
  }
}
