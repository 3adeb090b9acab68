package dev.drydock.sim.wire.work;

import java.util.Arrays;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A volume as a container sees it; its text form does not tell what is in the files.
///
/// @param path where it is mounted, without a trailing slash
/// @param files by their path below it, sorted
public record Mounted(String path, SequencedMap<String, byte[]> files) {
  public Mounted {
    files = Collections.unmodifiableSequencedMap(new TreeMap<>(files));
  }

  @Override
  public String toString() {
    return path + Arrays.toString(files.keySet().toArray());
  }
}
