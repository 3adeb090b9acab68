package dev.drydock.specs.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeMap;

/// Azure's VM sizes, current and historical (`kubernetes/autoscaler`,
/// cluster-autoscaler/cloudprovider/azure/azure_instance_types.go @ 03e49d9, Apache-2.0).
public final class VmSizes {
  private static final VmSizes AZURE = read(Table.rows("vm-sizes.tsv"));

  private final Map<String, VmSize> byLowerName;

  private VmSizes(Map<String, VmSize> byLowerName) {
    this.byLowerName = Collections.unmodifiableMap(byLowerName);
  }

  /// Return the sizes that Azure has or had.
  public static VmSizes azure() {
    return AZURE;
  }

  private static VmSizes read(List<List<String>> rows) {
    var sizes = new TreeMap<String, VmSize>();
    for (var row : rows) {
      var size =
          new VmSize(
              row.get(0),
              Integer.parseInt(row.get(1)),
              new BigDecimal(row.get(2)),
              Integer.parseInt(row.get(3)),
              row.get(4),
              Integer.parseInt(row.get(5)),
              row.get(6));
      sizes.put(size.name().toLowerCase(Locale.ROOT), size);
    }
    return new VmSizes(sizes);
  }

  /// Return the size of a name, whatever its letters' case.
  public Optional<VmSize> named(String name) {
    return Optional.ofNullable(byLowerName.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Return every name, sorted.
  public SequencedCollection<String> names() {
    return byLowerName.values().stream().map(VmSize::name).toList();
  }
}
