package dev.drydock.cli.drift.job;

import dev.drydock.app.Checked;
import dev.drydock.app.input.Inputs;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints a scheduled job for a spec.
public final class Job {
  private final Path path;
  private final Inputs inputs;
  private final Checked checked;
  private final Spec spec;

  /// @param path as the user typed it
  public Job(Path path, Inputs inputs, Checked checked, Spec spec) {
    this.path = path;
    this.inputs = inputs;
    this.checked = checked;
    this.spec = spec;
  }

  /// Return what to write into a file.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when a job cannot do what the spec needs
  public String text(Order order) {
    var described = Described.of(spec);
    var document = SpecReader.read(path);
    var variables = Variables.of(document, inputs);
    return switch (order.target()) {
      case cronjob -> {
        described.portable();
        needsIdentity(described, order);
        Variables.refuseSensitive(document, valueFiles());
        var files = SpecFiles.of(spec, checked.sources(), given());
        yield new CronJob(described, order, files, variables, inside()).manifests();
      }
      case github -> {
        var values = given().stream().map(Path::toString).toList();
        yield new Workflow(described, order, variables, values, path.toString()).text();
      }
    };
  }

  private static void needsIdentity(Described described, Order order) {
    if (described.azure() && order.clientId().isEmpty()) {
      throw Described.refused(
          Code.DRY0703,
          "The spec lies in Azure, so the job needs an identity there. Give the client id of a"
              + " managed identity, or of an application, with a federated credential for the"
              + " job's ServiceAccount: --client-id ID");
    }
  }

  /// Return the files of values that flags name.
  private List<Path> given() {
    return inputs.given().stream()
        .filter(Inputs.Given.VarFile.class::isInstance)
        .map(one -> ((Inputs.Given.VarFile) one).file())
        .toList();
  }

  /// Return every file of values that was read, named by a flag or not.
  private List<Path> valueFiles() {
    var own = spec.sources().stream().map(Source::name).toList();
    return checked.sources().stream()
        .map(Source::name)
        .filter(name -> !own.contains(name))
        .map(Path::of)
        .toList();
  }

  /// Return the spec's file, when it is one file alone.
  private String inside() {
    return Files.isDirectory(path) ? "" : String.valueOf(path.getFileName());
  }
}
