package dev.drydock.cli.command;

import dev.drydock.cli.console.Durations;
import dev.drydock.cli.drift.DriftFormat;
import dev.drydock.cli.drift.DriftRequest;
import dev.drydock.cli.run.Drifts;
import dev.drydock.core.drift.Detection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock drift`.
@Command(
    name = "drift",
    description = {
      "Tell what was changed outside since it was last applied: which field, by whom, when. Writes"
          + " nothing.",
      "Exits with 2 when anything was; never for a spec that was not applied yet."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock drift examples/quickstart --simulator",
      "  drydock drift --format json --since 30d",
      "  drydock drift --format github --out markdown=summary.md",
      "  drydock drift --watch=5m",
      "  drydock drift --install cronjob --image registry.example/drydock:1.0 --client-id ID",
      "  drydock drift --install github > .github/workflows/drift.yml"
    })
public final class DriftCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Mixin private final InstallOptions install = new InstallOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private DriftFormat format = DriftFormat.text;

  @Option(
      names = "--out",
      paramLabel = "FORMAT=FILE",
      description = "Write the same report to a file too, in a format of its own. May be repeated.")
  private final Map<DriftFormat, Path> files = new LinkedHashMap<>();

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      description = "How far back to ask the activity log for names: 36h, 30d (default: 14d).")
  private @Nullable String since;

  @Option(
      names = "--watch",
      arity = "0..1",
      fallbackValue = "1m",
      paramLabel = "INTERVAL",
      description = "Look again and again, and print when it changed (default interval: 1m).")
  private @Nullable String watch;

  @Override
  public Integer call() {
    var request = spec.request(root, 1, false);
    return install.chosen()
        ? Drifts.install(root.console(), request, install.order(format, since))
        : Drifts.drift(root.console(), request, asked());
  }

  private DriftRequest asked() {
    return new DriftRequest(
        format,
        new TreeMap<>(files),
        duration("--since", since).orElse(Detection.SINCE),
        duration("--watch", watch));
  }

  private Optional<Duration> duration(String flag, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var read = Durations.parse(text);
    if (read.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          flag + " " + text + " is no duration: write 90s, 5m, 36h or 14d");
    }
    return read;
  }
}
