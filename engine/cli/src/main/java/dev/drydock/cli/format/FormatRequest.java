package dev.drydock.cli.format;

import dev.drydock.specs.format.Form;
import java.nio.file.Path;
import java.util.Optional;

/// What is to be formatted, and what is to come of it.
///
/// @param path a file, a directory, or `-` for what stands in the input
/// @param recursive whether directories below are meant too
/// @param check whether to tell only
/// @param diff whether to show what would change, and write nothing
/// @param to the form to convert to, if any
/// @param input the form of what stands in the input
record FormatRequest(
    Path path,
    boolean recursive,
    boolean check,
    boolean diff,
    Optional<Form> to,
    Form input,
    boolean noColor) {

  boolean readsInput() {
    return path.toString().equals("-");
  }

  boolean writes() {
    return !check && !diff;
  }
}
