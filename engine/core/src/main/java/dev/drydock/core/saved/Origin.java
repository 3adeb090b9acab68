package dev.drydock.core.saved;

import dev.drydock.core.saved.form.Seals;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a plan was made of, and where: it is applied only when all of it is the same again.
///
/// @param drydock the version of Drydock
/// @param at when, in the time of the world
/// @param world against which it was made
/// @param spec where the spec lies, relative to the plan file where that can be said
/// @param texts the spec's files by name, each with the SHA-256 of its text in hex
/// @param inputs the values that variables were given; sensitive ones are [Value.Sensitive]
/// @param lowered a digest of each wanted object by address, as [Lowered] makes it
public record Origin(
    String drydock,
    Instant at,
    World world,
    String spec,
    SequencedMap<String, String> texts,
    SequencedMap<String, Value> inputs,
    SequencedMap<String, String> lowered) {

  public Origin {
    texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    var written = new LinkedHashMap<String, Value>();
    inputs.forEach(
        (name, value) -> written.put(name, value.isSensitive() ? plain(value).hidden() : value));
    inputs = Collections.unmodifiableSequencedMap(written);
    lowered = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lowered));
  }

  /// Return the inputs that the file holds: all that are not sensitive.
  public SequencedMap<String, Value> open() {
    var open = new LinkedHashMap<>(inputs);
    open.values().removeIf(Value::isSensitive);
    return open;
  }

  /// Whether a variable was given this value. A number is what its text is: a flag gives only
  /// texts.
  public boolean sameInput(String name, Value now) {
    var planned = inputs.getOrDefault(name, Value.absent());
    return Seals.carried(planned)
        .map(seal -> Seals.holds(seal, plain(now)))
        .orElseGet(() -> Canonical.equal(plain(planned), plain(now), Comparison.EXACT));
  }

  /// Return what of an input is written.
  private static Value plain(Value input) {
    return switch (input) {
      case Value.Sensitive(var hidden) -> plain(hidden);
      case Value.Bool(var flag) -> Value.of(Boolean.toString(flag));
      case Value.Number number -> Value.of(number.plain());
      case Value.Null _, Value.Text _, Value.Sequence _, Value.Mapping _ -> input;
      case Value.Reference _, Value.Unknown _ -> input;
    };
  }
}
