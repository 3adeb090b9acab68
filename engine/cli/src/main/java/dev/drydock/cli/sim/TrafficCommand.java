package dev.drydock.cli.sim;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.command.SpecOptions;
import dev.drydock.cli.console.Durations;
import dev.drydock.cli.run.Traffic;
import dev.drydock.cli.run.TrafficRequest;
import dev.drydock.sim.platform.replica.Latency;
import java.time.Duration;
import java.util.Objects;
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

/// `drydock sim traffic`.
@Command(
    name = "traffic",
    description = {
      "Send requests to a simulated endpoint as they would come, and show how it copes: shares,"
          + " replicas, queue and codes. Then wait until the replicas are few again, at most 2"
          + " minutes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock sim traffic examples/quickstart scoring --rate 80 --duration 60s",
      "  drydock sim traffic . scoring --rate 20 --duration 5m --latency 80-120"
    })
final class TrafficCommand implements Callable<Integer> {
  private static final String OWN = "own";
  private static final double RATE_MAX = 5_000;
  private static final Duration DURATION_MAX = Duration.ofHours(24);

  @Spec private @Nullable CommandSpec self;

  @ParentCommand private SimCommand sim = new SimCommand(RootCommand.none());

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Parameters(index = "1", paramLabel = "ENDPOINT", description = "An endpoint of the spec.")
  private String endpoint = "";

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "N",
      description = "How many requests a second, on average.")
  private double rate;

  @Option(
      names = "--duration",
      required = true,
      paramLabel = "D",
      description = "For how long: 90s, 5m, 1h.")
  private String duration = "";

  @Option(
      names = "--latency",
      paramLabel = "MS-MS",
      defaultValue = "100",
      description =
          "How long replicas take, in milliseconds, so that they have something to do; own: as"
              + " their pods say (default: ${DEFAULT-VALUE}). A served simulator keeps its own.")
  private String latency = "100";

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    require(rate > 0 && rate <= RATE_MAX, "--rate is more than 0 and at most 5000");
    var length = Durations.parse(duration).filter(one -> one.compareTo(DURATION_MAX) <= 0);
    require(length.isPresent(), "--duration is of the form 90s, 5m or 1h, and at most 24h");
    var range = Latency.parse(latency);
    require(
        latency.equals(OWN) || range.isPresent(),
        "--latency is of the form 100 or 80-120, in milliseconds, or own");
    var root = sim.root();
    return Traffic.drive(
        root.console(),
        spec.request(root, 1, false).onSimulator(),
        new TrafficRequest(endpoint, rate, length.orElseThrow(), range, json));
  }

  private void require(boolean met, String otherwise) {
    if (!met) {
      throw new ParameterException(Objects.requireNonNull(self).commandLine(), otherwise);
    }
  }
}
