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

  boolean autoApprove() {
    return autoApprove;
  }

  int concurrency() {
    return Math.max(1, concurrency);
  }
}
