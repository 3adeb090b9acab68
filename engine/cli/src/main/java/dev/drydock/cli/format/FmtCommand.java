package dev.drydock.cli.format;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.specs.format.Form;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `drydock fmt`.
@Command(
    name = "fmt",
    description = {
      "Write specs in their canonical form, and print the names of the files that change.",
      "A file with faults is left as it is. Values of variables and tests are formatted too."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or canonical already",
      "1:a file cannot be read or written; the others are done",
      "3:--check: at least one file is not canonical"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock fmt examples/quickstart",
      "  drydock fmt --check --recursive .",
      "  drydock fmt --diff examples/quickstart",
      "  drydock fmt - < fraud.drydock.hcl"
    })
public final class FmtCommand implements Callable<Integer> {
  /// The forms by the words that users type.
  enum FormWord {
    hcl,
    yaml;

    Form form() {
      return Form.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description =
          "A file, a directory with some, or - to read the input and print the result (default:"
              + " ${DEFAULT-VALUE}).")
  private Path path = Path.of(".");

  @Option(
      names = {"-r", "--recursive"},
      description = "Format the directories below too; hidden ones and links are passed over.")
  private boolean recursive;

  @Option(
      names = "--check",
      description = "Write nothing; end with 3 when a file is not canonical.")
  private boolean check;

  @Option(names = "--diff", description = "Write nothing; print what would change.")
  private boolean diff;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "hcl",
      description = "What - reads: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FormWord form = FormWord.hcl;

  private final RootCommand root;

  public FmtCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    return FormatRun.run(
        root.console(),
        new FormatRequest(
            path, recursive, check, diff, Optional.empty(), form.form(), root.noColor()));
  }
}
