package dev.drydock.specs.format;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.format.hcl.HclFormat;
import dev.drydock.specs.format.yaml.YamlTree;
import dev.drydock.specs.format.yaml.YamlWriter;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.hcl.Token;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/// Writes spec files in their canonical form.
public final class Formatter {
  private static final String MARK = "\uFEFF";

  private Formatter() {}

  /// Format a file. Its name says whether it is HCL or YAML.
  public static Formatted format(Source source) {
    return format(source, Form.of(source.name()));
  }

  /// Format a text of a form.
  public static Formatted format(Source source, Form form) {
    var read = new Source(source.name(), withoutMark(source.text()));
    return switch (form) {
      case HCL -> hcl(source, read);
      case YAML -> yaml(source, read);
    };
  }

  /// Write a text in the other form, canonically. Where that cannot say the same, or the text has
  /// faults, it comes back as it was, with diagnostics; a comment that moved is a warning.
  public static Formatted convert(Source source, Form from) {
    var read = new Source(source.name(), withoutMark(source.text()));
    var made = Conversion.of(read, from);
    return made.isReadable()
        ? new Formatted(source, made.text(), made.diagnostics())
        : new Formatted(source, source.text(), made.diagnostics());
  }

  /// Return the text without the mark of its byte order: UTF-8 needs none.
  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static Formatted hcl(Source source, Source read) {
    var faults = new ArrayList<Diagnostic>();
    var body = HclReader.file(read, faults::add);
    if (!faults.isEmpty()) {
      return new Formatted(source, source.text(), faults);
    }
    var tokens = HclReader.tokens(read, faults::add);
    var made = new Source(read.name(), HclFormat.of(read.text(), tokens));
    var remade = HclReader.file(made, faults::add);
    var comments = comments(made, HclReader.tokens(made, faults::add));
    boolean same = Outline.of(body).equals(Outline.of(remade));
    check(source, faults.isEmpty() && same && comments.equals(comments(read, tokens)));
    return new Formatted(source, made.text(), faults);
  }

  private static List<String> comments(Source source, List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.is(Token.Kind.COMMENT))
        .map(token -> source.text().substring(token.start(), token.end()))
        .toList();
  }

  private static Formatted yaml(Source source, Source read) {
    var faults = new ArrayList<Diagnostic>();
    var body = YamlReader.file(read, faults::add);
    if (!faults.isEmpty()) {
      return new Formatted(source, source.text(), faults);
    }
    var written = YamlWriter.of(YamlTree.of(read.text()));
    int line = read.text().indexOf('\n');
    boolean windows = line > 0 && read.text().charAt(line - 1) == '\r';
    var made = new Source(read.name(), windows ? written.replace("\n", "\r\n") : written);
    var remade = YamlReader.file(made, faults::add);
    boolean same = Outline.of(body).equals(Outline.of(remade));
    check(source, faults.isEmpty() && same);
    check(source, YamlTree.comments(read.text()).equals(YamlTree.comments(made.text())));
    return new Formatted(source, made.text(), faults);
  }

  private static void check(Source source, boolean same) {
    if (!same) {
      throw new IllegalStateException(
          "Formatting would change what " + source.name() + " says. This is a bug in Drydock.");
    }
  }
}
