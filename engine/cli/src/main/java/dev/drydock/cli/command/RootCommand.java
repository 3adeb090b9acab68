package dev.drydock.cli.command;

import dev.drydock.cli.console.Console;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `drydock`: what every command has in common.
@Command(
    name = "drydock",
    description = "Plan and launch machine-learning serving on Azure and Kubernetes.",
    subcommands = {
      InitCommand.class,
      ValidateCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      DestroyCommand.class,
      DriftCommand.class,
      ShowCommand.class,
      GraphCommand.class,
      OutputCommand.class,
      ScoreCommand.class,
      KeysCommand.class,
      TokenCommand.class,
      DoctorCommand.class,
      VersionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND [PATH]",
    mixinStandardHelpOptions = false,
    optionListHeading = "%nOptions of every command:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:error; validate: the spec is not valid",
      "2:plan --detailed-exitcode: there are changes; drift: something was changed outside",
      "3:fmt --check: a file is not formatted",
      "4:partly applied: something was done and something was not",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock validate examples/quickstart",
      "  drydock plan examples/quickstart --simulator",
      "  drydock apply examples/quickstart --simulator --auto-approve"
    })
public final class RootCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--simulator",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR|URL",
      scope = ScopeType.INHERIT,
      description =
          "Work on the bundled simulator instead of Azure. Its world is kept in DIR, else in"
              + " .drydock/simulator beside the spec; or it is the one that drydock sim up serves"
              + " at URL. The value only with =.")
  private @Nullable String simulator;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "Print no colours; NO_COLOR does the same.")
  private boolean noColor;

  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "Never ask; fail where an answer is needed.")
  private boolean noInput;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help, with examples.")
  @SuppressWarnings("UnusedVariable") // The parser acts on it.
  private boolean help;

  private final Console console;

  public RootCommand(Console console) {
    this.console = console;
  }

  /// Return what stands in a command's parent field until the parser has set it.
  public static RootCommand none() {
    return Parents.none();
  }

  public Console console() {
    return console;
  }

  public Optional<String> simulator() {
    return Optional.ofNullable(simulator);
  }

  public boolean noColor() {
    return noColor;
  }

  boolean noInput() {
    return noInput;
  }

  @Override
  public void run() {
    var here = Objects.requireNonNull(spec);
    throw new ParameterException(here.commandLine(), "A command is needed");
  }
}
