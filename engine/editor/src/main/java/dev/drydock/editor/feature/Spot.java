package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Calls;
import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.folder.Page;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Occurrence;
import dev.drydock.specs.symbol.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place in a file that was read.
///
/// @param offset in bytes, as spans count
/// @param calls who calls whom around it
public record Spot(Folder folder, Page page, int offset, Calls calls) {
  /// @param cursor in characters
  public static Spot of(Folder folder, Page page, int cursor, Calls calls) {
    return new Spot(folder, page, page.lines().byteOf(cursor), calls);
  }

  /// Return what is named there.
  public Optional<Occurrence> occurrence() {
    return folder.symbols().at(page.name(), offset);
  }

  /// Whether a span of this file holds the place; its end does too.
  boolean in(Span span) {
    return span.start().offset() <= offset && offset <= span.end().offset();
  }

  /// Return the sections around the place, outermost first.
  List<Section> around() {
    var around = new ArrayList<Section>();
    var here = page.sections();
    for (var inner = find(here); inner.isPresent(); inner = find(here)) {
      around.add(inner.get());
      here = inner.get().sections();
    }
    return around;
  }

  private Optional<Section> find(List<Section> sections) {
    return sections.stream()
        .filter(one -> in(one.span()) || in(one.header()) || in(one.type().span()))
        .findFirst();
  }
}
