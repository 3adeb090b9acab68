package dev.drydock.sim.world.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Knows every Azure virtual machine size by name, without regard to case.
///
/// Source: `vm-sizes.tsv` beside this class, extracted from kubernetes/autoscaler (Apache-2.0).
public final class VmSizes {
  private static final SequencedMap<String, VmSize> BY_NAME = load();

  private VmSizes() {}

  /// Find a size by its name, such as `Standard_D3_v2`.
  public static Optional<VmSize> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Return every size, by lower-case name, sorted.
  public static SequencedMap<String, VmSize> all() {
    return BY_NAME;
  }

  private static SequencedMap<String, VmSize> load() {
    var sizes = new TreeMap<String, VmSize>();
    try (var stream = Objects.requireNonNull(VmSizes.class.getResourceAsStream("vm-sizes.tsv"))) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(VmSizes::parse)
          .forEach(size -> sizes.put(size.name().toLowerCase(Locale.ROOT), size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSequencedMap(sizes);
  }

  private static VmSize parse(String line) {
    var cells = line.split("\t", -1);
    return new VmSize(
        cells[0],
        Integer.parseInt(cells[1]),
        Double.parseDouble(cells[2]),
        Integer.parseInt(cells[3]),
        cells[4],
        Integer.parseInt(cells[5]),
        cells[6],
        cells[7],
        cells[8].equals("current"));
  }
}
