package dev.drydock.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every request carries.
final class DataOption {
  /// The front end of Azure ML takes no more (v1/how-to-deploy-azure-kubernetes-service.md).
  private static final long BYTES_MAX = 100L << 20;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "JSON|@FILE",
      description = "The body of every request, or the file that holds it.")
  private String data = "";

  byte[] bytes() {
    if (!data.startsWith("@")) {
      return data.getBytes(StandardCharsets.UTF_8);
    }
    try {
      var file = Path.of(data.substring(1));
      if (Files.size(file) > BYTES_MAX) {
        throw wrong("is larger than 100 MB");
      }
      return Files.readAllBytes(file);
    } catch (IOException | InvalidPathException unreadable) {
      throw wrong("cannot be read");
    }
  }

  private ParameterException wrong(String how) {
    return new ParameterException(
        Objects.requireNonNull(command).commandLine(),
        "--data: the file " + data.substring(1) + " " + how);
  }
}
