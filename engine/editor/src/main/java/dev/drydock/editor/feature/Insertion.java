package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Page;
import dev.drydock.specs.symbol.Section;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;

/// Writes an attribute into a block that is there.
record Insertion(Page page) {
  /// Return the edit that writes an attribute of a text first into a block; nothing where the block
  /// has no place for a line of its own.
  Optional<TextEdit> into(Section section, String name, String text) {
    return switch (page.form()) {
      case HCL -> hcl(section, name + " = \"" + text + "\"");
      case YAML -> yaml(section, name + ": " + text);
    };
  }

  /// Return the edit for a line as HCL writes it.
  Optional<TextEdit> line(Section section, String assignment) {
    return switch (page.form()) {
      case HCL -> hcl(section, assignment);
      case YAML -> yaml(section, assignment.replaceFirst(" = ", ": "));
    };
  }

  private Optional<TextEdit> hcl(Section section, String line) {
    var lines = page.lines();
    int from = lines.ofByte(section.header().end().offset());
    int brace = lines.text().indexOf('{', from);
    int end = lines.ofByte(section.span().end().offset());
    if (brace < 0 || brace >= end) {
      return Optional.empty();
    }
    var outer = lines.indentation(from);
    boolean oneLine = lines.text().substring(brace, end).indexOf('\n') < 0;
    var text = "\n" + outer + "  " + line + (oneLine ? "\n" + outer : "");
    return Optional.of(new TextEdit(lines.range(brace + 1, brace + 1), text));
  }

  /// In YAML a line stands before the first one of the mapping, with its indentation; an empty or a
  /// flow mapping has none.
  private Optional<TextEdit> yaml(Section section, String line) {
    var lines = page.lines();
    int at = lines.ofByte(section.span().start().offset());
    int first = Math.max(at, lines.ofByte(section.header().end().offset()));
    while (first < lines.text().length() && " :\r\n".indexOf(lines.text().charAt(first)) >= 0) {
      first++;
    }
    var before = lines.text().substring(lines.text().lastIndexOf('\n', first - 1) + 1, first);
    return before.isBlank() && !before.isEmpty()
        ? Optional.of(new TextEdit(lines.range(first, first), line + "\n" + before))
        : Optional.empty();
  }
}
