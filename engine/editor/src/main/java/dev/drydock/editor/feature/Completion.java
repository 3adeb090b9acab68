package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.folder.Page;
import dev.drydock.editor.place.Level;
import dev.drydock.editor.place.Place;
import dev.drydock.specs.kind.AttributeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Offer what can be written at the cursor.
public final class Completion {
  private static final int ITEMS_MAX = 500;

  private final Spot spot;
  private final Folder folder;
  private final Page page;
  private final int cursor;
  private final Place place;

  /// @param cursor in characters
  public Completion(Spot spot, int cursor) {
    this.spot = spot;
    this.folder = spot.folder();
    this.page = spot.page();
    this.cursor = cursor;
    this.place = Place.of(page.form(), page.lines().text(), cursor);
  }

  /// Return the items that go on from what was typed, the most fitting first.
  ///
  /// @param snippets whether the editor can walk through the gaps of an inserted text
  public List<CompletionItem> items(boolean snippets) {
    var typed = place.typed().toLowerCase(Locale.ROOT);
    var items = new ArrayList<CompletionItem>();
    for (var offer : offers()) {
      if (offer.label().toLowerCase(Locale.ROOT).startsWith(typed) && items.size() < ITEMS_MAX) {
        items.add(item(offer, items.size(), snippets));
      }
    }
    return items;
  }

  private List<Offer> offers() {
    var level = Level.of(place.path());
    return switch (place.slot()) {
      case NOTHING -> List.of();
      case NAME -> names(level);
      case LABEL -> new NameOffers(folder, place).labels(level);
      case VALUE, TEXT -> new ValueOffers(folder, place).of(attribute(level));
      case EXPRESSION -> new ReferenceOffers(folder, place).all(Optional.empty());
    };
  }

  private List<Offer> names(Level level) {
    var names = new NameOffers(folder, place);
    return switch (level) {
      case Level.Top _ -> names.top();
      case Level.Inside inside -> {
        var offers = new ArrayList<>(names.inside(inside));
        offers.addAll(names.inputs(inside, place.path(), spot.calls()));
        yield offers;
      }
      case Level.Label _ -> names.labels(level);
      case Level.Value _, Level.Unknown _ -> List.of();
    };
  }

  private Optional<AttributeSchema> attribute(Level level) {
    return switch (level) {
      case Level.Inside(var schema, _) -> schema.attribute(place.attribute());
      // An element of a list has its attribute around it.
      case Level.Value(var attribute) -> Optional.of(attribute);
      case Level.Top _, Level.Label _, Level.Unknown _ -> Optional.empty();
    };
  }

  private CompletionItem item(Offer offer, int rank, boolean snippets) {
    var item = new CompletionItem(offer.label());
    item.setKind(offer.kind());
    item.setDetail(offer.detail());
    item.setDocumentation(offer.doc());
    item.setSortText(String.format(Locale.ROOT, "%04d", rank));
    item.setFilterText(offer.label());
    var text = snippets ? offer.snippet() : offer.plain();
    item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    item.setTextEdit(
        Either.forLeft(new TextEdit(page.lines().range(place.from(), cursor), indented(text))));
    return item;
  }

  /// Further lines of an inserted text stand below its first one.
  private String indented(String text) {
    var column = page.lines().indentation(place.from());
    return text.replace("\n", "\n" + column);
  }
}
