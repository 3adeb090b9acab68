package dev.drydock.editor.text;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/// One open file.
///
/// @param uri as the editor writes it
/// @param version as the editor counts it
public record Buffer(String uri, int version, String text) {
  /// Apply edits, each to what the one before it left.
  public Buffer edited(
      int newVersion, List<TextDocumentContentChangeEvent> changes, Encoding encoding) {
    var now = text;
    for (var change : changes) {
      now = edited(now, change, encoding);
    }
    return new Buffer(uri, newVersion, now);
  }

  private static String edited(
      String text, TextDocumentContentChangeEvent change, Encoding encoding) {
    var range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    var lines = new Lines(text, encoding);
    int start = lines.index(range.getStart());
    int end = Math.max(start, lines.index(range.getEnd()));
    return text.substring(0, start) + change.getText() + text.substring(end);
  }
}
