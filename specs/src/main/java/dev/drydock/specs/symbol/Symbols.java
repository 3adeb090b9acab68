package dev.drydock.specs.symbol;

import dev.drydock.specs.syntax.Body;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// The index of one directory: every place where something is named, sorted by place.
public record Symbols(List<Occurrence> occurrences) {
  public Symbols {
    occurrences = List.copyOf(occurrences);
  }

  /// Index the files of a directory.
  public static Symbols of(List<Body> files) {
    var gathering = new Gathering();
    files.forEach(file -> Outline.of(file).forEach(gathering::section));
    return new Symbols(
        gathering.found().stream()
            .sorted((one, other) -> one.span().compareTo(other.span()))
            .toList());
  }

  /// Return what is named at a place, given in bytes from the start of a file. The end of a name
  /// belongs to it: there the cursor stands after typing it.
  public Optional<Occurrence> at(String file, int offset) {
    return occurrences.stream()
        .filter(one ->
            one.span().file().equals(file)
                && one.span().start().offset() <= offset
                && offset <= one.span().end().offset())
        .findFirst();
  }

  public Stream<Occurrence> of(Symbol symbol) {
    return occurrences.stream().filter(one -> one.symbol().equals(symbol));
  }

  /// Return where something is declared; several where it is declared twice.
  public List<Occurrence> definitions(Symbol symbol) {
    return of(symbol).filter(one -> one.role() == Occurrence.Role.DEFINITION).toList();
  }

  /// Return everything that is declared, each once, in the order of the files.
  public SequencedSet<Symbol> declared() {
    var declared = new LinkedHashSet<Symbol>();
    occurrences.stream()
        .filter(one -> one.role() == Occurrence.Role.DEFINITION)
        .forEach(one -> declared.add(one.symbol()));
    return declared;
  }
}
