package dev.drydock.specs.eval.function;

import java.util.Collection;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All functions, by name.
public final class Functions {
  private static final SequencedMap<String, Function> ALL = all();

  private Functions() {}

  private static SequencedMap<String, Function> all() {
    var all = new TreeMap<String, Function>();
    Stream.of(
            NumberFunctions.all(),
            TextFunctions.all(),
            PatternFunctions.all(),
            ListFunctions.all(),
            MapFunctions.all(),
            SetFunctions.all(),
            ConversionFunctions.all(),
            EncodingFunctions.all(),
            DigestFunctions.all())
        .flatMap(Collection::stream)
        .forEach(function -> all.put(function.name(), function));
    return all;
  }

  public static Optional<Function> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /// Return all names, sorted.
  public static Collection<String> names() {
    return ALL.sequencedKeySet();
  }
}
