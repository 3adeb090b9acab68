package dev.drydock.cli.editing;

import dev.drydock.cli.command.RootCommand;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `drydock completion`.
@Command(
    name = "completion",
    description = "Print what makes a shell complete commands and flags.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(drydock completion bash)",
      "  drydock completion zsh > ~/.drydock-completion.zsh"
    })
public final class CompletionCommand implements Callable<Integer> {
  /// The shells that can be helped.
  enum Shell {
    bash,
    zsh
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Shell shell = Shell.bash;

  private final RootCommand root;

  public CompletionCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    var whole = Objects.requireNonNull(spec).root().commandLine();
    root.console().out().print(script(AutoComplete.bash("drydock", whole)));
    return 0;
  }

  /// The script speaks bash, and zsh after it has loaded its own emulation of bash's completion.
  private String script(String bash) {
    return switch (shell) {
      case bash -> bash;
      case zsh -> "autoload -Uz compinit bashcompinit\ncompinit\nbashcompinit\n" + bash;
    };
  }
}
