package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.place.Place;
import dev.drydock.editor.place.Place.Slot;
import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.schema.Words;
import dev.drydock.specs.symbol.Symbol;
import dev.drydock.specs.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/// Offers what an expression can name: resources, their attributes, variables, locals, functions.
record ReferenceOffers(Folder folder, Place place) {
  /// @param wanted whose value it is to be: what fits comes first
  List<Offer> all(Optional<AttributeSchema> wanted) {
    var kinds = wanted.stream().flatMap(ReferenceOffers::kinds).toList();
    var fitting = new ArrayList<Offer>();
    var others = new ArrayList<Offer>();
    for (var symbol : folder.symbols().declared()) {
      if (!symbol.word().equals(Symbol.OUTPUT) && !symbol.word().equals(Symbol.CHECK)) {
        (kinds.contains(symbol.word()) ? fitting : others).add(symbol(symbol));
      }
    }
    fitting.addAll(others);
    attributes().forEach(fitting::add);
    if (place.form() == Place.Form.HCL || place.slot() == Slot.EXPRESSION) {
      each().forEach(fitting::add);
      functions().forEach(fitting::add);
    }
    return fitting;
  }

  private static Stream<String> kinds(AttributeSchema attribute) {
    return attribute.types().stream().flatMap(ReferenceOffers::kinds);
  }

  private static Stream<String> kinds(Type type) {
    return switch (type) {
      case Type.ResourceOf(var kind) -> Stream.of(kind);
      case Type.ListOf(var element) -> kinds(element);
      case Type.SetOf(var element) -> kinds(element);
      case Type.MapOf(var element) -> kinds(element);
      case Type.Any _, Type.Bool _, Type.Number _, Type.Text _ -> Stream.of();
      case Type.TupleOf _, Type.ObjectOf _ -> Stream.of();
    };
  }

  private Offer symbol(Symbol symbol) {
    return reference(symbol.toString(), CompletionItemKind.Reference, symbol.word(), "");
  }

  /// Offer the attributes of the resource that was typed with a dot behind it.
  private Stream<Offer> attributes() {
    var typed = place.typed();
    return folder.symbols().declared().stream()
        .filter(one -> typed.startsWith(one + "."))
        .flatMap(one ->
            Kinds.named(one.word()).stream()
                .flatMap(kind ->
                    Kinds.of(kind).attributes().values().stream()
                        .map(attribute ->
                            reference(
                                one + "." + attribute.name(),
                                CompletionItemKind.Field,
                                Types.words(attribute),
                                Words.of(attribute)))));
  }

  private Stream<Offer> each() {
    return Stream.of("each.key", "each.value")
        .map(text -> reference(text, CompletionItemKind.Variable, "for_each", ""));
  }

  private Stream<Offer> functions() {
    return Functions.names().stream()
        .map(name ->
            new Offer(name, CompletionItemKind.Function, name + "($1)", Types.signature(name), ""));
  }

  /// Offer a reference; at the beginning of a value in YAML it needs a template around it.
  private Offer reference(String text, CompletionItemKind kind, String detail, String doc) {
    boolean wrap = place.form() == Place.Form.YAML && place.slot() == Slot.VALUE;
    var written = wrap ? "${" + text + "}" : text;
    return Offer.plain(text, kind, written, detail, doc);
  }
}
