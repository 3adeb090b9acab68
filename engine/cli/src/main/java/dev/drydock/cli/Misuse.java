package dev.drydock.cli;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, and what may have been meant.
final class Misuse {
  private Misuse() {}

  static int tell(ParameterException wrong, Console console, boolean paints) {
    var command = wrong.getCommandLine();
    var detail =
        message(wrong) + ".\n\n    " + command.getCommandSpec().qualifiedName() + " --help";
    var diagnostic = Diagnostic.of(Code.DRY0901, detail);
    var text = paints ? DiagnosticText.coloured(List.of()) : DiagnosticText.plain(List.of());
    console
        .err()
        .print(text.render(meant(wrong, command).map(diagnostic::suggesting).orElse(diagnostic)));
    return ExitCode.ERROR;
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      var word = unmatched.getUnmatched().getFirst();
      var command = wrong.getCommandLine();
      return command.getCommandName()
          + (isFlag(word)
              ? " has no flag "
              : command.getSubcommands().isEmpty()
                  ? " takes no more than its arguments, and not "
                  : " has no command ")
          + word;
    }
    var message = Optional.ofNullable(wrong.getMessage()).orElse("It cannot be understood");
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static Optional<String> meant(ParameterException wrong, CommandLine command) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    var word = unmatched.getUnmatched().getFirst();
    var words = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
    return Nearest.to(word, words.stream().filter(one -> isFlag(one) == isFlag(word)).toList());
  }

  private static boolean isFlag(String word) {
    return word.startsWith("-");
  }
}
