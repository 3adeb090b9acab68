package dev.drydock.specs.eval.function;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.eval.function.collection.ListFunctions;
import dev.drydock.specs.eval.function.collection.MapFunctions;
import dev.drydock.specs.eval.function.collection.ProductFunctions;
import dev.drydock.specs.eval.function.collection.SetFunctions;
import dev.drydock.specs.eval.function.date.DateFunctions;
import dev.drydock.specs.eval.function.digest.DigestFunctions;
import dev.drydock.specs.eval.function.encoding.EncodingFunctions;
import dev.drydock.specs.eval.function.file.Directory;
import dev.drydock.specs.eval.function.file.FileFunctions;
import dev.drydock.specs.eval.function.file.PathFunctions;
import dev.drydock.specs.eval.function.network.NetworkFunctions;
import dev.drydock.specs.eval.function.number.NumberFunctions;
import dev.drydock.specs.eval.function.text.PatternFunctions;
import dev.drydock.specs.eval.function.text.TextFunctions;
import dev.drydock.specs.eval.function.type.ConversionFunctions;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All functions, by name.
public final class Functions {
  /// What looks at its arguments before they are values, or at their marks; the evaluator knows
  /// these itself.
  public static final List<String> OF_THE_EVALUATOR =
      List.of(
          "can",
          "ephemeralasnull",
          "issensitive",
          "nonsensitive",
          "sensitive",
          "templatefile",
          "templatestring",
          "try");

  private static final SequencedMap<String, Function> PURE =
      byName(
          Stream.of(
              NumberFunctions.all(),
              TextFunctions.all(),
              PatternFunctions.all(),
              ListFunctions.all(),
              MapFunctions.all(),
              SetFunctions.all(),
              ProductFunctions.all(),
              ConversionFunctions.all(),
              EncodingFunctions.all(),
              DigestFunctions.all(),
              DateFunctions.all(),
              NetworkFunctions.all(),
              PathFunctions.all()));

  private static final Collection<String> READING =
      byName(Stream.of(FileFunctions.of(Directory.NONE))).sequencedKeySet();

  private static final Collection<String> NAMES = allNames();

  private Functions() {}

  private static SequencedMap<String, Function> byName(Stream<List<Function>> groups) {
    var all = new TreeMap<String, Function>();
    groups.flatMap(List::stream).forEach(function -> all.put(function.name(), function));
    return all;
  }

  private static Collection<String> allNames() {
    var names = new TreeSet<>(PURE.keySet());
    names.addAll(READING);
    names.addAll(OF_THE_EVALUATOR);
    return Collections.unmodifiableCollection(names);
  }

  /// Return a function by its name.
  ///
  /// @param directory where it may read files, if that is what it does
  public static Optional<Function> find(String name, Directory directory) {
    return Optional.ofNullable(PURE.get(name))
        .or(() -> Optional.ofNullable(byName(Stream.of(FileFunctions.of(directory))).get(name)));
  }

  /// Whether a function reads files: its arguments have to be known before anything is planned.
  public static boolean readsFiles(String name) {
    return READING.contains(name);
  }

  /// Return all names, sorted.
  public static Collection<String> names() {
    return NAMES;
  }
}
