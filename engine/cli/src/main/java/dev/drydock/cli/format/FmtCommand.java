package dev.drydock.cli.format;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.specs.format.Form;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  drydock fmt --to yaml examples/quickstart",
      "  drydock fmt --to hcl - < fraud.drydock.yaml"
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
      names = "--to",
      paramLabel = "FORM",
      description =
          "Convert to hcl or yaml. A file is written beside the old one under the same name, and"
              + " replaces it when it says the same; with - the result is printed.")
  private @Nullable FormWord to;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "What - reads: ${COMPLETION-CANDIDATES}. Else hcl, or what --to does not make of it.")
  private @Nullable FormWord form;

  @Spec private @Nullable CommandSpec spec;

  private final RootCommand root;

  public FmtCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (to != null && diff) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--to and --diff exclude each other");
    }
    var target = Optional.ofNullable(to).map(FormWord::form);
    var input = Optional.ofNullable(form).map(FormWord::form);
    return FormatRun.run(
        root.console(),
        new FormatRequest(
            path,
            recursive,
            check,
            diff,
            target,
            input.orElse(target.map(Form::other).orElse(Form.HCL)),
            root.noColor()));
  }
}
