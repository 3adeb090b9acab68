package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Calls.Call;
import dev.drydock.editor.folder.Folder;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Occurrence;
import dev.drydock.specs.symbol.Symbol;
import dev.drydock.specs.syntax.Body;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;

/// Find where something is declared, and where it is named: in its directory, and across calls of
/// modules.
public final class Finding {
  private final Spot spot;

  public Finding(Spot spot) {
    this.spot = spot;
  }

  /// Return where what is named at a place is declared.
  public List<Location> definitions() {
    var named =
        spot.occurrence().stream().flatMap(one -> declared(one.symbol())).distinct().toList();
    return named.isEmpty() ? input().toList() : named;
  }

  private Stream<Location> declared(Symbol symbol) {
    if (symbol.word().equals(Symbol.MODULE) && symbol.names().size() > 1) {
      return spot.calls().called(spot.folder(), symbol.names().getFirst()).stream()
          .flatMap(called -> declared(called, Symbol.of(Symbol.OUTPUT, symbol.names().getLast())));
    }
    return declared(spot.folder(), symbol);
  }

  private static Stream<Location> declared(Folder folder, Symbol symbol) {
    return folder.symbols().definitions(symbol).stream()
        .flatMap(one -> folder.location(one.span()).stream());
  }

  /// From what is handed to a module to the variable that takes it; from the source to its files.
  private Stream<Location> input() {
    var around = spot.around();
    if (around.isEmpty() || !around.getFirst().word().equals(Symbol.MODULE)) {
      return Stream.of();
    }
    var call = new Call(spot.folder(), spot.page(), around.getFirst());
    return call.block().attributes().stream()
        .filter(one -> spot.in(one.span()))
        .flatMap(one -> spot.calls().called(call).stream().flatMap(there -> input(there, one)));
  }

  private Stream<Location> input(Folder called, Body.Attribute written) {
    if (spot.in(written.name().span())) {
      return declared(called, Symbol.of(Symbol.VARIABLE, written.name().text()));
    }
    return written.name().text().equals("source")
        ? called.pages().stream()
            .limit(1)
            .flatMap(page -> called.location(page.body().span()).stream())
        : Stream.of();
  }

  /// Return every place that names what is named at a place.
  public List<Location> references(boolean declarations) {
    return spot.occurrence().stream()
        .flatMap(one ->
            Stream.concat(
                spot.folder()
                    .symbols()
                    .of(one.symbol())
                    .filter(each -> declarations || each.role() != Occurrence.Role.DEFINITION)
                    .flatMap(each -> spot.folder().location(each.span()).stream()),
                callers(spot, one.symbol())))
        .toList();
  }

  /// Return the places outside of the directory that name a variable or an output of it.
  static Stream<Location> callers(Spot spot, Symbol symbol) {
    return switch (symbol.word()) {
      case Symbol.VARIABLE ->
          spot.calls().of(spot.folder()).stream()
              .flatMap(call -> handed(call, symbol.names().getFirst()));
      case Symbol.OUTPUT ->
          spot.calls().of(spot.folder()).stream()
              .flatMap(call ->
                  call.folder()
                      .symbols()
                      .of(Symbol.of(Symbol.MODULE, call.name(), symbol.names().getFirst()))
                      .flatMap(one -> location(call, one.span())));
      case String _ -> Stream.of();
    };
  }

  private static Stream<Location> handed(Call call, String name) {
    return call.block().attributes().stream()
        .filter(one -> one.name().text().equals(name))
        .flatMap(one -> location(call, one.name().span()));
  }

  private static Stream<Location> location(Call call, Span span) {
    return call.folder().location(span).stream();
  }
}
