package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Page;
import dev.drydock.specs.format.Formatter;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/// Bring a file to its canonical form.
public final class Formatting {
  private Formatting() {}

  /// Return the edits; none where the text has faults, or is in that form already. What stays the
  /// same at the beginning and at the end is not touched, so that the cursor stays there.
  public static List<TextEdit> edits(Page page) {
    var formatted = Formatter.format(page.source());
    if (!formatted.isReadable() || !formatted.isChanged()) {
      return List.of();
    }
    var before = page.source().text();
    var after = formatted.text();
    int start = 0;
    int most = Math.min(before.length(), after.length());
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    start = before.lastIndexOf('\n', start - 1) + 1;
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    // Whole lines: half of a pair of characters is no place.
    int end = before.indexOf('\n', before.length() - same);
    same = end < 0 ? 0 : before.length() - end;
    var text = after.substring(start, after.length() - same);
    return List.of(new TextEdit(page.lines().range(start, before.length() - same), text));
  }
}
