package dev.drydock.cli.format;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.format.Form;
import dev.drydock.specs.format.Formatted;
import dev.drydock.specs.format.Formatter;
import dev.drydock.specs.read.TextFile;
import dev.drydock.specs.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Formats files one by one, and tells what came of it.
final class FormatRun {
  private static final String INPUT = "standard input";

  private final Console console;
  private final FormatRequest request;
  private final List<Source> sources = new ArrayList<>();
  private final List<Diagnostic> told = new ArrayList<>();
  private boolean changed;

  private FormatRun(Console console, FormatRequest request) {
    this.console = console;
    this.request = request;
  }

  /// Return the exit code.
  static int run(Console console, FormatRequest request) {
    return new FormatRun(console, request).run();
  }

  private int run() {
    if (request.readsInput()) {
      input();
    } else {
      new SpecFiles(request, told::add).all().forEach(this::file);
    }
    console.out().flush();
    if (!told.isEmpty()) {
      var text =
          console.paints(request.noColor())
              ? DiagnosticText.coloured(sources)
              : DiagnosticText.plain(sources);
      console.err().println(text.render(told));
    }
    boolean failed = told.stream().anyMatch(one -> one.code().stops());
    return failed
        ? ExitCode.ERROR
        : changed && request.check() ? ExitCode.NOT_FORMATTED : ExitCode.DONE;
  }

  private void input() {
    try {
      TextFile.read(console.in(), INPUT, told::add)
          .map(text -> made(new Source(INPUT, text), request.input()))
          .filter(Formatted::isReadable)
          .ifPresent(this::shown);
    } catch (IOException unreadable) {
      told.add(Diagnostic.of(Code.DRY0101, "The input cannot be read."));
    }
  }

  private void shown(Formatted formatted) {
    if (request.diff() && formatted.isChanged()) {
      diff(formatted, INPUT);
    } else if (request.writes()) {
      console.out().print(formatted.text());
    }
  }

  private void file(Path file) {
    if (TextFile.leadsOut(file)) {
      told.add(
          Diagnostic.of(
              Code.DRY0105,
              file + " is a link to a place outside of its directory. Name its real path."));
      return;
    }
    var shown = file.normalize().toString().replace('\\', '/');
    TextFile.read(file, told::add)
        .map(text -> made(new Source(shown, text), Form.of(shown)))
        .filter(Formatted::isReadable)
        .ifPresent(one -> done(file, shown, one));
  }

  /// Format a text, and remember what is wrong with it.
  private Formatted made(Source source, Form form) {
    boolean converts = request.to().filter(to -> to != form).isPresent();
    var formatted = converts ? Formatter.convert(source, form) : Formatter.format(source, form);
    sources.add(source);
    told.addAll(formatted.diagnostics());
    changed |= formatted.isReadable() && (converts || formatted.isChanged());
    return formatted;
  }

  private void done(Path file, String shown, Formatted formatted) {
    var to = request.to().filter(form -> form != Form.of(shown));
    try {
      if (to.isPresent()) {
        converted(file, shown, to.get(), formatted);
      } else if (formatted.isChanged()) {
        changed(file, shown, formatted);
      }
    } catch (IOException failure) {
      told.add(
          Diagnostic.of(
              Code.DRY0939,
              file + " cannot be written. Look at the owner and permissions of its directory."));
    }
  }

  private void changed(Path file, String shown, Formatted formatted) throws IOException {
    if (request.diff()) {
      diff(formatted, shown);
      return;
    }
    if (request.writes()) {
      WholeFile.replace(file, formatted.text());
    }
    console.out().println(shown);
  }

  /// Write the new file, and delete the old one when the new one has been read again.
  private void converted(Path file, String shown, Form to, Formatted formatted) throws IOException {
    var name = to.named(shown);
    var made = file.resolveSibling(to.named(file.toString()));
    if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
      told.add(
          Diagnostic.of(
              Code.DRY0938,
              name
                  + " is there already, and nothing is overwritten. Move it away, or print the"
                  + " converted text:\n\n    drydock fmt --to "
                  + to.name().toLowerCase(Locale.ROOT)
                  + " - < "
                  + shown));
      return;
    }
    if (request.writes()) {
      WholeFile.create(made, formatted.text(), file);
      var written = TextFile.read(made, told::add);
      if (written.isEmpty() || !written.get().equals(formatted.text())) {
        throw new IOException(made + " holds something else than was written");
      }
      Files.delete(file);
    }
    console.out().println(shown + " -> " + name);
  }

  private void diff(Formatted formatted, String name) {
    boolean paints = console.paints(request.noColor());
    console.out().print(UnifiedDiff.of(name, formatted.source().text(), formatted.text(), paints));
  }
}
