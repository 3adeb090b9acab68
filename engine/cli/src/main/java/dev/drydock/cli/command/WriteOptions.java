package dev.drydock.cli.command;

import picocli.CommandLine.Option;

/// What commands that write have in common.
public final class WriteOptions {
  @Option(names = "--auto-approve", description = "Do not ask.")
  private boolean autoApprove;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many writes may be under way at most; each service has its own limit.")
  private int concurrency;

  @Option(names = "--json", description = "Print what happens as one JSON object a line.")
  private boolean json;

  boolean json() {
    return json;
  }

  boolean autoApprove() {
    return autoApprove;
  }

  int concurrency() {
    return Math.max(1, concurrency);
  }
}
