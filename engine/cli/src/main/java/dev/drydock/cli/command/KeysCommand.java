package dev.drydock.cli.command;

import dev.drydock.cli.run.Credentials;
import dev.drydock.spi.EndpointAccess;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `drydock keys`.
@Command(
    name = "keys",
    description = "Show the two keys of an endpoint, or make one of them new.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock keys examples/quickstart scoring --simulator",
      "  drydock keys examples/quickstart scoring --regenerate primary --simulator",
      "  drydock keys . scoring --json"
    })
public final class KeysCommand implements Callable<Integer> {
  /// Which key, as users write it.
  enum Which {
    primary,
    secondary
  }

  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Parameters(index = "1", paramLabel = "ENDPOINT", description = "An endpoint of the spec.")
  private String endpoint = "";

  @Option(
      names = "--regenerate",
      paramLabel = "KEY",
      description =
          "Make one key new, and show it; the other one stays. One of: primary, secondary.")
  private @Nullable Which regenerate;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return Credentials.keys(
        root.console(), spec.request(root, 1, false), endpoint, renewed(), json);
  }

  private Optional<EndpointAccess.Key> renewed() {
    return Optional.ofNullable(regenerate)
        .map(which ->
            switch (which) {
              case primary -> EndpointAccess.Key.PRIMARY;
              case secondary -> EndpointAccess.Key.SECONDARY;
            });
  }
}
