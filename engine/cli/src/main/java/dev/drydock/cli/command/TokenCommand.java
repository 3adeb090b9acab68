package dev.drydock.cli.command;

import dev.drydock.cli.run.Credentials;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `drydock token`.
@Command(
    name = "token",
    description = "Get a token for an endpoint, and when to get the next one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock token . scoring --simulator",
      "  drydock token . scoring --json | jq -r .token"
    })
public final class TokenCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root = Parents.none();

  @Mixin private final SpecOptions spec = new SpecOptions();

  @Parameters(index = "1", paramLabel = "ENDPOINT", description = "An endpoint of the spec.")
  private String endpoint = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return Credentials.token(root.console(), spec.request(root, 1, false), endpoint, json);
  }
}
