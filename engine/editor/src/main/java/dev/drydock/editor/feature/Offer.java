package dev.drydock.editor.feature;

import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

/// Something that can be written.
///
/// @param label what people see, and what is matched with what was typed
/// @param snippet what is inserted, with gaps `${1:name}` to be filled in
/// @param detail a few words beside the label
/// @param doc a paragraph
record Offer(String label, CompletionItemKind kind, String snippet, String detail, String doc) {
  private static final Pattern GAP = Pattern.compile("\\$\\{\\d+(?::([^}]*))?}|\\$\\d+");

  /// Offer a text as it stands.
  static Offer plain(
      String label, CompletionItemKind kind, String text, String detail, String doc) {
    return new Offer(label, kind, escaped(text), detail, doc);
  }

  /// Return a text as snippets write it.
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  /// Return what is inserted where gaps cannot be walked through.
  String plain() {
    var filled = GAP.matcher(snippet.replace("\\$", "\u0000")).replaceAll("$1");
    return filled.replace("\u0000", "$").replace("\\}", "}").replace("\\\\", "\\");
  }
}
