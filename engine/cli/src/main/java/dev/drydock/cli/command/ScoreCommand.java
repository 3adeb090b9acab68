package dev.drydock.cli.command;

import dev.drydock.cli.run.ScoreRequest;
import dev.drydock.cli.run.Scoring;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `drydock score`.
@Command(
    name = "score",
    description =
        "Send requests to an endpoint, and tell count, share, latency and codes of each version.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock score examples/quickstart scoring --simulator --data '[[1,2]]'",
      "  drydock score . scoring --data @request.json --count 1000 --json",
      "  drydock score . scoring --data @request.json --version green"
    })
public final class ScoreCommand implements Callable<Integer> {
  private static final long COUNT_MAX = 10_000_000;
  private static final int CONCURRENCY_MAX = 1_000;

  @Spec private @Nullable CommandSpec self;

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Mixin private final DataOption data = new DataOption();

  @Parameters(index = "1", paramLabel = "ENDPOINT", description = "An endpoint of the spec.")
  private String endpoint = "";

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many requests (default: ${DEFAULT-VALUE}).")
  private long count = 1;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many callers, each waiting for its answer (default: ${DEFAULT-VALUE}).")
  private int concurrency = 1;

  @Option(
      names = "--key",
      paramLabel = "TEXT",
      description = "Bring this key or token instead of the endpoint's own.")
  private @Nullable String key;

  @Option(names = "--no-key", description = "Bring no key at all.")
  private boolean bare;

  @Option(
      names = "--version",
      paramLabel = "NAME",
      description = "Ask for one version, whatever the split says.")
  private @Nullable String version;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    require(count >= 1 && count <= COUNT_MAX, "--count is between 1 and " + COUNT_MAX);
    require(
        concurrency >= 1 && concurrency <= CONCURRENCY_MAX,
        "--concurrency is between 1 and " + CONCURRENCY_MAX);
    require(key == null || !bare, "--key and --no-key exclude each other");
    var asked =
        new ScoreRequest(
            endpoint,
            data.bytes(),
            count,
            concurrency,
            Optional.ofNullable(key),
            bare,
            Optional.ofNullable(version),
            json);
    return Scoring.score(root.console(), spec.request(root, 1, false), asked);
  }

  private void require(boolean met, String otherwise) {
    if (!met) {
      throw new ParameterException(Objects.requireNonNull(self).commandLine(), otherwise);
    }
  }
}
