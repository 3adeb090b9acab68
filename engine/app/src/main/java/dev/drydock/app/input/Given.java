package dev.drydock.app.input;

import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Digest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a spec was made of, to tell later whether it still is.
///
/// @param texts the SHA-256 of each of its files by name, in hex; files of values are not among
///   them, for they may hold secrets
/// @param inputs what its variables were given; what must not be shown is [Value.Sensitive]
public record Given(SequencedMap<String, String> texts, SequencedMap<String, Value> inputs) {
  public Given {
    texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
  }

  /// Tell it of a document and the values for its variables.
  public static Given of(Document document, SequencedMap<String, Value> values) {
    return new Given(texts(document), inputs(document, values));
  }

  private static SequencedMap<String, String> texts(Document document) {
    var texts = new TreeMap<String, String>();
    document
        .sources()
        .forEach(
            source -> texts.put(name(document.directory(), source), Digest.hex(source.text())));
    return texts;
  }

  /// Return a file's name as seen from the spec's directory: those of modules lie further down.
  private static String name(Path directory, Source source) {
    var from = directory.toAbsolutePath().normalize();
    var file = Path.of(source.name()).toAbsolutePath().normalize();
    return from.relativize(file).toString().replace('\\', '/');
  }

  private static SequencedMap<String, Value> inputs(
      Document document, SequencedMap<String, Value> values) {
    var sensitive = Variables.sensitive(document);
    var inputs = new TreeMap<String, Value>();
    Variables.declared(document).stream()
        .filter(values::containsKey)
        .forEach(name -> {
          var value = values.getOrDefault(name, Value.absent());
          inputs.put(name, sensitive.contains(name) ? value.hidden() : value);
        });
    return inputs;
  }
}
