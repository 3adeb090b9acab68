package dev.drydock.specs.read;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Tell which directory the `source` of a module means: one below the spec's own, links resolved.
///
/// @param root the spec's directory
record ModuleSource(Path root, Consumer<Diagnostic> faults) {
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?i)([a-z0-9+.-]+::.*|[a-z][a-z0-9+.-]*://.*|[^/]+@[^/]+:.*|[^/]+\\.[^/]+/.*)");

  /// A directory, relative to the spec's, and where it was written.
  record Found(String directory, Span span) {}

  /// Return the directory that a block calls from `here`; nothing when it is refused.
  Optional<Found> of(String here, Body.Block block) {
    for (var item : block.body().items()) {
      if (item instanceof Body.Attribute attribute && attribute.name().text().equals("source")) {
        return literal(attribute.value())
            .flatMap(text -> local(here, text, attribute.value().span()));
      }
    }
    return refuse(
        block.header(),
        Code.DRY0254,
        "has no source",
        "A module says where its files are: source = \"./modules/serving\".",
        "");
  }

  private Optional<String> literal(Expression written) {
    return written instanceof Expression.Literal(Value.Text(var text), _)
        ? Optional.of(text)
        : refuse(
            written.span(),
            Code.DRY0254,
            "is not a plain text",
            "Modules are read before anything is worked out, so a source is a text without"
                + " references: source = \"./modules/serving\".",
            "");
  }

  private Optional<Found> local(String here, String text, Span span) {
    if (!text.equals(".") && !text.equals("..") && !text.matches("\\.\\.?/.*")) {
      return elsewhere(here, text, span);
    }
    return directory(here, text).isEmpty() ? missing(text, span) : inside(here, text, span);
  }

  private Optional<Found> inside(String here, String text, Span span) {
    try {
      var top = root.toAbsolutePath().toRealPath();
      var real = root.resolve(here).resolve(text).toAbsolutePath().toRealPath();
      if (real.startsWith(top)) {
        return Optional.of(new Found(top.relativize(real).toString().replace('\\', '/'), span));
      }
    } catch (IOException | InvalidPathException _) {
      return missing(text, span);
    }
    return refuse(
        span,
        Code.DRY0256,
        "leads out of the spec's directory",
        "All that a spec is made of stands in its directory or below, links included, so that the"
            + " directory alone says what is served. Move or copy the module.",
        "");
  }

  private Optional<Path> directory(String here, String text) {
    try {
      return Optional.of(root.resolve(here).resolve(text)).filter(Files::isDirectory);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private Optional<Found> elsewhere(String here, String text, Span span) {
    if (text.startsWith("/")) {
      return refuse(
          span,
          Code.DRY0256,
          "is an absolute path",
          "A module stands in the spec's directory or below, and its source is relative to the file"
              + " that names it.",
          "");
    }
    var beside = !REMOTE.matcher(text).matches() && directory(here, text).isPresent();
    return refuse(
        span,
        Code.DRY0253,
        "is not a local path",
        "A local path begins with ./ or ../; modules are not fetched from a registry, from git or"
            + " from the network. Copy the module into the spec's directory, as a git submodule or"
            + " by a tool of your choice, and name that directory.",
        beside ? "./" + text : "");
  }

  private Optional<Found> missing(String text, Span span) {
    return refuse(
        span,
        Code.DRY0255,
        "there is no directory \"" + text + "\"",
        "A source is read from the directory of the file that names it.",
        "");
  }

  private <T> Optional<T> refuse(
      Span span, Code code, String label, String detail, String suggestion) {
    faults.accept(Diagnostic.at(span, code, label, detail).suggesting(suggestion));
    return Optional.empty();
  }
}
