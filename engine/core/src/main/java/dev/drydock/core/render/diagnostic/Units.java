package dev.drydock.core.render.diagnostic;

import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells the columns of places in UTF-16 code units, as the programs count that read the forms.
final class Units {
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Places> places = new TreeMap<>();

  Units(List<Source> sources) {
    sources.forEach(source -> this.sources.put(source.name(), source));
  }

  int start(Span span) {
    return column(span.file(), span.start());
  }

  int end(Span span) {
    return column(span.file(), span.end());
  }

  /// Return the marked text, where its file was read.
  Optional<String> text(Span span) {
    return of(span.file()).map(one -> one.text(span));
  }

  private int column(String file, Position place) {
    return of(file).map(one -> one.unitColumn(place)).orElse(place.column());
  }

  private Optional<Places> of(String file) {
    return Optional.ofNullable(sources.get(file))
        .map(source -> places.computeIfAbsent(file, _ -> Places.of(source)));
  }
}
