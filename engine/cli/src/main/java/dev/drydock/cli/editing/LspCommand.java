package dev.drydock.cli.editing;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.run.Version;
import dev.drydock.editor.Serving;
import dev.drydock.editor.Setup;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock lsp`.
@Command(
    name = "lsp",
    description = "Serve an editor: the Language Server Protocol over stdin and stdout.",
    footerHeading = "%nExamples:%n",
    footer = "  drydock lsp")
public final class LspCommand implements Callable<Integer> {
  /// Long enough for the next key, short enough not to be waited for.
  private static final Duration PAUSE = Duration.ofMillis(200);

  /// One reads, one answers, one checks, and one is left when an answer takes long.
  private static final int THREADS = 4;

  // Editors add it to every server's command line.
  @Option(
      names = "--stdio",
      description = "Speak over stdin and stdout, which is the only way there is.")
  @SuppressWarnings("UnusedVariable") // The parser takes it; nothing follows from it.
  private boolean stdio;

  private final RootCommand root;

  public LspCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    var console = root.console();
    var worker = Executors.newScheduledThreadPool(THREADS, LspCommand::daemon);
    try {
      return serve(worker);
    } finally {
      worker.shutdownNow();
      console.out().flush();
    }
  }

  private int serve(ScheduledExecutorService worker) {
    var console = root.console();
    var setup = new Setup(worker, PAUSE, Pages.near(LspCommand.class), Version.text());
    return Serving.serve(console.in(), console.out(), setup);
  }

  /// The reader may hang on a stream that never ends.
  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "lsp");
    thread.setDaemon(true);
    return thread;
  }
}
