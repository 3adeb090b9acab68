package dev.drydock.editor.feature;

import dev.drydock.specs.symbol.Occurrence;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;

/// Find where something is declared, and where it is named.
public final class Finding {
  private Finding() {}

  /// Return where what is named at a place is declared.
  public static List<Location> definitions(Spot spot) {
    return spot.occurrence().stream()
        .flatMap(one -> spot.folder().symbols().definitions(one.symbol()).stream())
        .flatMap(one -> location(spot, one))
        .toList();
  }

  /// Return every place that names what is named at a place.
  public static List<Location> references(Spot spot, boolean declarations) {
    return spot.occurrence().stream()
        .flatMap(one -> spot.folder().symbols().of(one.symbol()))
        .filter(one -> declarations || one.role() != Occurrence.Role.DEFINITION)
        .flatMap(one -> location(spot, one))
        .toList();
  }

  private static Stream<Location> location(Spot spot, Occurrence occurrence) {
    return spot.folder().location(occurrence.span()).stream();
  }
}
