package dev.drydock.editor.folder;

import dev.drydock.editor.text.Encoding;
import dev.drydock.editor.text.Lines;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.yaml.YamlReader;
import java.util.ArrayList;

/// Reads YAML that is broken at the moment, without the lines that break it. One slip makes the
/// whole file unreadable, and what stands in the other lines is still wanted.
final class Repair {
  private static final int LINES_MAX = 6;
  private static final int LENGTH_MAX = 1_000_000;

  private Repair() {}

  /// Return the body as read, or what can be read of the rest; every place stays as it is.
  static Body of(Body read, Source source) {
    if (!read.items().isEmpty() || source.text().length() > LENGTH_MAX) {
      return read;
    }
    var now = source;
    for (int attempt = 0; attempt < LINES_MAX; attempt++) {
      var faults = new ArrayList<Diagnostic>();
      var body = YamlReader.file(now, faults::add);
      var broken = faults.stream().filter(one -> one.code() == Code.DRY0140).findFirst();
      if (broken.flatMap(Diagnostic::place).isEmpty() || !body.items().isEmpty()) {
        return body;
      }
      now = without(now, broken.get());
    }
    return read;
  }

  /// Blank the line where the parser stops, or the one before it where that is blank: the fault is
  /// often the line that has no end.
  private static Source without(Source source, Diagnostic fault) {
    var lines = new Lines(source.text(), Encoding.UTF_16);
    int at = lines.ofByte(fault.place().orElseThrow().start().offset());
    var blanked = lines.blanked(at);
    for (int start = at; blanked.equals(source.text()) && start > 0; ) {
      start = source.text().lastIndexOf('\n', start - 1);
      blanked = lines.blanked(Math.max(0, start));
    }
    return new Source(source.name(), blanked);
  }
}
