package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Page;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Section;
import dev.drydock.specs.syntax.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.SymbolKind;

/// List what stands in a file, as a tree, and what of it can be folded away.
public final class Contents {
  private final Page page;

  public Contents(Page page) {
    this.page = page;
  }

  public List<DocumentSymbol> symbols() {
    return page.sections().stream().map(one -> section(one, true)).toList();
  }

  private DocumentSymbol section(Section section, boolean top) {
    var kind =
        top && Kinds.named(section.word()).isPresent() ? SymbolKind.Class : SymbolKind.Struct;
    var symbol = symbol(title(section), kind, whole(section), section.header());
    var children = new ArrayList<DocumentSymbol>();
    section.attributes().forEach(one -> children.add(attribute(one)));
    section.sections().forEach(one -> children.add(section(one, false)));
    symbol.setChildren(children);
    return symbol;
  }

  private static String title(Section section) {
    return section.labels().stream()
        .map(label -> " \"" + label.text() + "\"")
        .collect(Collectors.joining("", section.word(), ""));
  }

  /// The keys around a block of YAML may hold other blocks too: its own part begins at its label.
  private static Span whole(Section section) {
    return section.header().start().compareTo(section.span().start()) < 0
        ? section.header().to(section.span())
        : section.span();
  }

  private DocumentSymbol attribute(Body.Attribute attribute) {
    return symbol(
        attribute.name().text(), SymbolKind.Property, attribute.span(), attribute.name().span());
  }

  private DocumentSymbol symbol(String name, SymbolKind kind, Span whole, Span own) {
    var range = page.lines().range(whole);
    var selected = page.lines().range(own);
    return new DocumentSymbol(name.isEmpty() ? "?" : name, kind, range, selected);
  }

  /// Return the blocks of more than one line.
  public List<FoldingRange> folds() {
    var folds = new ArrayList<FoldingRange>();
    page.sections().forEach(one -> fold(one, folds));
    return folds;
  }

  private void fold(Section section, List<FoldingRange> folds) {
    var range = page.lines().range(whole(section));
    int last = range.getEnd().getLine() - (range.getEnd().getCharacter() == 0 ? 1 : 0);
    if (last > range.getStart().getLine()) {
      folds.add(new FoldingRange(range.getStart().getLine(), last));
    }
    section.sections().forEach(one -> fold(one, folds));
  }
}
