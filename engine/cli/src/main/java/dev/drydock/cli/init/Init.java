package dev.drydock.cli.init;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.specs.check.StackName;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a new spec, and says what to type next.
public final class Init {
  private final Console console;
  private final boolean noColor;
  private final Wish wish;

  private Init(Console console, boolean noColor, Wish wish) {
    this.console = console;
    this.noColor = noColor;
    this.wish = wish;
  }

  /// Return the exit code.
  public static int run(Console console, boolean noColor, Wish wish) {
    return new Init(console, noColor, wish).run();
  }

  private int run() {
    try {
      var specs = Scaffold.specs(wish.directory());
      var name = wish.name().or(() -> DirectoryName.of(wish.directory())).filter(StackName::fits);
      if (!specs.isEmpty()) {
        return refuse(present(specs));
      }
      if (name.isEmpty()) {
        return refuse(unnamed());
      }
      tell(new Scaffold(wish, name.get()).write());
      return ExitCode.DONE;
    } catch (IOException failure) {
      return refuse(unwritable(failure));
    }
  }

  private Diagnostic present(List<Path> specs) {
    var names =
        specs.stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(", "));
    return Diagnostic.of(
        Code.DRY0935,
        wish.directory()
            + " holds "
            + names
            + " already, and nothing is overwritten. Go on with it, or begin another spec in a"
            + " directory of its own:\n\n    "
            + Command.on("plan", wish.directory(), "")
            + "\n    drydock init NEW_DIRECTORY");
  }

  private Diagnostic unnamed() {
    var wrong =
        wish.name()
            .map(name -> "\"" + name + "\" cannot be the name of a stack.")
            .orElse("The directory's name holds no letter or digit to name the stack by.");
    return Diagnostic.of(
        Code.DRY0937,
        wrong
            + " A name has 1 to 63 letters, digits, dots, dashes and underscores, and begins and"
            + " ends with a letter or digit.\n\n    "
            + Command.on("init", wish.directory(), "--name fraud"));
  }

  private Diagnostic unwritable(IOException failure) {
    return Diagnostic.of(
        Code.DRY0936,
        "No spec can be written in "
            + wish.directory()
            + ": "
            + reason(failure)
            + ". Look at the directory's owner and permissions, or name another one.");
  }

  private String reason(IOException failure) {
    if (Files.isRegularFile(wish.directory())) {
      return "it is a file";
    }
    var path = failure instanceof FileSystemException at ? at.getFile() : null;
    return path == null ? "the system refuses" : "the system refuses to write " + path;
  }

  private int refuse(Diagnostic diagnostic) {
    var text =
        console.paints(noColor)
            ? DiagnosticText.coloured(List.of())
            : DiagnosticText.plain(List.of());
    console.err().println(text.render(List.of(diagnostic)));
    return ExitCode.ERROR;
  }

  private void tell(List<Path> written) {
    var out = console.out();
    written.forEach(file -> out.println("Wrote " + file.normalize() + "."));
    out.println();
    out.println("While its simulator block stands, nothing outside of this machine is touched.");
    out.println("Next:");
    out.println();
    next().forEach(command -> out.println("  " + command));
    out.flush();
  }

  private List<String> next() {
    var directory = wish.directory();
    return List.of(
        Command.on("plan", directory, ""),
        Command.on("apply", directory, ""),
        Command.on("score", directory, "scoring --data '[[1,2]]' --count 100"),
        Command.on("destroy", directory, ""));
  }
}
