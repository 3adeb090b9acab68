package dev.drydock.cli.score;

import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Split;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A load that has ended, and what it is compared with.
///
/// @param callers how many sent at once; 0 where requests came as they came
/// @param shares what the service says each version gets, in percent; those of 0 left out
/// @param roles of the versions that the spec knows
/// @param split whether the shares were met
public record Scored(
    String endpoint,
    URI uri,
    int callers,
    Measured measured,
    SequencedMap<String, Integer> shares,
    SequencedMap<String, String> roles,
    Split split) {
  public Scored {
    shares = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shares));
    roles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(roles));
  }
}
