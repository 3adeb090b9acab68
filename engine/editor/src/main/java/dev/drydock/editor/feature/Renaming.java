package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Page;
import dev.drydock.editor.place.Place;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.symbol.Occurrence;
import dev.drydock.specs.symbol.Occurrence.Role;
import dev.drydock.specs.symbol.Section;
import dev.drydock.specs.symbol.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/// Rename what is named at a place: a resource, a variable or a local, with every reference.
public final class Renaming {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

  private final Spot spot;

  public Renaming(Spot spot) {
    this.spot = spot;
  }

  /// What a renaming comes to.
  ///
  /// @param edits by URI
  /// @param keeping edits that keep live objects under their new address: `moved`, and the name
  public record Renamed(
      SequencedMap<String, List<TextEdit>> edits, SequencedMap<String, List<TextEdit>> keeping) {}

  /// Return the name that can be changed; nothing where there is none.
  public Optional<Range> range() {
    return target().map(one -> spot.page().lines().range(one.span()));
  }

  private Optional<Occurrence> target() {
    return spot.occurrence()
        .filter(one -> renameable(one.symbol()))
        .filter(one -> !spot.folder().symbols().definitions(one.symbol()).isEmpty());
  }

  private static boolean renameable(Symbol symbol) {
    return switch (symbol.word()) {
      case Symbol.VARIABLE, Symbol.LOCAL -> true;
      case Symbol.OUTPUT, Symbol.CHECK, Symbol.MODULE -> false;
      case String kind -> Kinds.named(kind).filter(one -> one.labels() > 0).isPresent();
    };
  }

  /// Say why a name cannot be taken; nothing where it can.
  public Optional<String> objection(String name) {
    if (target().isEmpty()) {
      return Optional.of("Only labels of resources, variables and locals can be renamed.");
    }
    if (!LABEL.matcher(name).matches()) {
      return Optional.of(
          "\""
              + name
              + "\" cannot be referred to: a label begins with a letter and has letters,"
              + " digits, dashes and underscores.");
    }
    var symbol = target().orElseThrow().symbol().renamed(name);
    if (spot.folder().symbols().declared().contains(symbol)) {
      return Optional.of("There is " + symbol + " already.");
    }
    return written().allMatch(this::plain)
        ? Optional.empty()
        : Optional.of("The name is written with escapes somewhere, and stays as it is.");
  }

  private Stream<Occurrence> written() {
    var symbol = target().orElseThrow().symbol();
    return spot.folder().symbols().of(symbol).filter(one -> one.role() != Role.HISTORY);
  }

  private boolean plain(Occurrence one) {
    return spot.folder()
        .page(one.span())
        .filter(page -> page.lines().slice(one.span()).equals(one.symbol().names().getLast()))
        .isPresent();
  }

  /// Return the edits of a renaming to which there is no objection.
  public Renamed to(String name) {
    var edits = new LinkedHashMap<String, List<TextEdit>>();
    written()
        .forEach(one ->
            spot.folder()
                .location(one.span())
                .ifPresent(place ->
                    edits
                        .computeIfAbsent(place.getUri(), _ -> new ArrayList<>())
                        .add(new TextEdit(place.getRange(), name))));
    Finding.callers(spot, target().orElseThrow().symbol())
        .forEach(place ->
            edits
                .computeIfAbsent(place.getUri(), _ -> new ArrayList<>())
                .add(new TextEdit(place.getRange(), name)));
    return new Renamed(edits, keeping(name));
  }

  private SequencedMap<String, List<TextEdit>> keeping(String name) {
    var symbol = target().orElseThrow().symbol();
    var keeping = new LinkedHashMap<String, List<TextEdit>>();
    if (Kinds.named(symbol.word()).isEmpty()) {
      return keeping;
    }
    var definition = spot.folder().symbols().definitions(symbol).getFirst();
    spot.folder()
        .page(definition.span())
        .ifPresent(page -> {
          var edits = new ArrayList<TextEdit>();
          name(page, definition).ifPresent(edits::add);
          moved(page, symbol, symbol.renamed(name)).ifPresent(edits::add);
          keeping.put(spot.folder().desk().uri(page.path()), edits);
        });
    return keeping;
  }

  /// The label is the name in the cloud unless one is written: then the object would be another.
  private static Optional<TextEdit> name(Page page, Occurrence definition) {
    return page.sections().stream()
        .filter(one -> !one.labels().isEmpty())
        .filter(one -> holds(one, definition))
        .filter(one ->
            one.schema().flatMap(schema -> schema.attribute("name")).isPresent()
                && one.attributes().stream().noneMatch(each -> each.name().text().equals("name")))
        .findFirst()
        .flatMap(
            one -> new Insertion(page).into(one, "name", definition.symbol().names().getLast()));
  }

  private static boolean holds(Section section, Occurrence definition) {
    var label = section.labels().getLast().span();
    return label.start().offset() <= definition.span().start().offset()
        && definition.span().end().offset() <= label.end().offset();
  }

  private static Optional<TextEdit> moved(Page page, Symbol from, Symbol to) {
    var end = page.lines().text().length();
    var range = page.lines().range(end, end);
    var gap = page.lines().text().endsWith("\n") ? "\n" : "\n\n";
    return switch (page.form()) {
      case HCL ->
          Optional.of(
              new TextEdit(
                  range, gap + "moved {\n  from = " + from + "\n  to   = " + to + "\n}\n"));
      case YAML ->
          // A second key `moved` would be a fault: into one that is there nothing is written.
          page.sections().stream().anyMatch(one -> one.word().equals("moved"))
              ? Optional.empty()
              : Optional.of(
                  new TextEdit(range, gap + "moved:\n  from: " + from + "\n  to: " + to + "\n"));
    };
  }

  /// Return the block that keeps the objects of a renamed resource, for people to copy; nothing
  /// where none is needed.
  public Optional<String> advice(String name) {
    return target()
        .map(Occurrence::symbol)
        .filter(one -> Kinds.named(one.word()).isPresent())
        .map(one ->
            "To keep the live objects of "
                + one
                + ", add "
                + (spot.page().form() == Place.Form.HCL
                    ? "moved { from = " + one + ", to = " + one.renamed(name) + " }"
                    : "moved: {from: " + one + ", to: " + one.renamed(name) + "}")
                + " and write name = \""
                + one.names().getLast()
                + "\".");
  }
}
