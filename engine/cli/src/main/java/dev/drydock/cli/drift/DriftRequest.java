package dev.drydock.cli.drift;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What the user asked of drift, beside the spec.
///
/// @param format what is printed
/// @param files what is written beside that
/// @param back how far back the services' logs are asked
/// @param watch how long to wait before looking again; absent to look once
public record DriftRequest(
    DriftFormat format,
    SequencedMap<DriftFormat, Path> files,
    Duration back,
    Optional<Duration> watch) {
  public DriftRequest {
    files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
  }
}
