package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Calls;
import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.place.Level;
import dev.drydock.editor.place.Place;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Docs;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.schema.Words;
import dev.drydock.specs.symbol.Outline;
import dev.drydock.specs.symbol.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/// Offers names: of blocks, of attributes, and labels.
record NameOffers(Folder folder, Place place) {
  /// Offer the blocks of the top level.
  List<Offer> top() {
    var snippets = new Snippets(place.form());
    return Stream.concat(Kinds.words().stream(), Settings.words().stream())
        .filter(word -> free(word, false))
        .map(word ->
            new Offer(
                word,
                CompletionItemKind.Class,
                snippets.block(word, labels(word), Outline.top(word).orElseThrow()),
                "block",
                Docs.of(word)))
        .toList();
  }

  private static List<String> labels(String word) {
    return switch (Outline.labels(word)) {
      case 0 -> List.of();
      case 1 -> List.of("name");
      default -> List.of("endpoint", "name");
    };
  }

  /// Whether a name can be written here: in YAML a key once, in HCL a labelled block again.
  private boolean free(String name, boolean once) {
    boolean written = place.beside().contains(name);
    return switch (place.form()) {
      case HCL -> !(written && once);
      case YAML -> !written;
    };
  }

  /// Offer the attributes and blocks of a block that are not written yet.
  List<Offer> inside(Level.Inside level) {
    var offers = new ArrayList<Offer>();
    var required = new ArrayList<Offer>();
    for (var attribute : level.schema().attributes().values()) {
      if (!attribute.is(Trait.COMPUTED) && free(attribute.name(), true)) {
        (attribute.is(Trait.REQUIRED) ? required : offers).add(attribute(attribute));
      }
    }
    for (var block : level.schema().blocks().values()) {
      if (free(block.name(), block.form() == BlockSchema.Form.SINGLE)) {
        offers.add(block(block));
      }
    }
    required.addAll(offers);
    return required;
  }

  /// Offer the variables of the module that a call is about.
  List<Offer> inputs(Level.Inside level, List<String> path, Calls calls) {
    if (!level.top().equals(Symbol.MODULE) || path.size() != 2) {
      return List.of();
    }
    return calls.called(folder, path.getLast()).stream()
        .flatMap(called -> called.symbols().declared().stream())
        .filter(one -> one.word().equals(Symbol.VARIABLE))
        .map(one -> one.names().getFirst())
        .filter(name -> free(name, true))
        .map(name ->
            Offer.plain(
                name,
                CompletionItemKind.Variable,
                name + (place.form() == Place.Form.HCL ? " = " : ": "),
                "variable of the module",
                ""))
        .toList();
  }

  private Offer attribute(AttributeSchema attribute) {
    return new Offer(
        attribute.name(),
        CompletionItemKind.Property,
        new Snippets(place.form()).attribute(attribute),
        Types.words(attribute),
        Words.of(attribute));
  }

  private Offer block(BlockSchema block) {
    var labels =
        switch (block.form()) {
          case SINGLE -> List.<String>of();
          case LABELLED -> List.of("name");
        };
    return new Offer(
        block.name(),
        CompletionItemKind.Struct,
        new Snippets(place.form()).block(block.name(), labels, block.body()),
        "block",
        Words.of(block));
  }

  /// Offer the endpoints of the spec for a version's first label.
  List<Offer> labels(Level level) {
    boolean ofVersion =
        level instanceof Level.Label(var word, int index)
            && word.equals(Kind.VERSION.word())
            && index == 0;
    if (!ofVersion) {
      return List.of();
    }
    return folder.symbols().declared().stream()
        .filter(one -> one.word().equals(Kind.ENDPOINT.word()))
        .map(one -> one.names().getFirst())
        .filter(name -> place.form() == Place.Form.HCL || !place.beside().contains(name))
        .map(name -> Offer.plain(name, CompletionItemKind.Reference, label(name), "endpoint", ""))
        .toList();
  }

  private String label(String name) {
    return switch (place.form()) {
      case HCL -> name;
      case YAML -> name + ":\n  ";
    };
  }
}
