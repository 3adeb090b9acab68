package dev.drydock.cli.console;

/// How a run tells its caller what came of it.
public final class ExitCode {
  /// Done, or nothing to do.
  public static final int DONE = 0;

  public static final int ERROR = 1;

  /// There are changes (`plan --detailed-exitcode`), or drift.
  public static final int CHANGES = 2;

  /// A file is not in its canonical form (`fmt --check`).
  public static final int NOT_FORMATTED = 3;

  /// Something was applied and something was not.
  public static final int PARTLY = 4;

  /// Stopped by Ctrl-C.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
