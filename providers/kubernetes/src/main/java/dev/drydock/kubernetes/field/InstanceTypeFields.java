package dev.drydock.kubernetes.field;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.SequencedMap;

/// The fields asserted of an instance type.
public final class InstanceTypeFields {
  public static final String NODE_SELECTOR = "spec.nodeSelector";

  /// As `500m`.
  public static final String CPU = "spec.resources.requests.cpu";

  /// As `1Gi`.
  public static final String MEMORY = "spec.resources.requests.memory";

  public static final String CPU_LIMIT = "spec.resources.limits.cpu";
  public static final String MEMORY_LIMIT = "spec.resources.limits.memory";

  /// How many of `nvidia.com/gpu`, 0 for none.
  public static final String GPU = "spec.resources.limits.gpu";

  /// Every other device: a count by resource name (`fpga.intel.com/arria10.dcp1.0`).
  public static final String FPGA = "spec.resources.limits.devices";

  private InstanceTypeFields() {}

  /// Make the value of [#FPGA].
  public static Value devices(SequencedMap<String, Value> counts) {
    return new Value.Mapping(new Type.MapOf(Type.NUMBER), counts);
  }
}
