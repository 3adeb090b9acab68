package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.fact.VmSize;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Pool;
import java.math.BigDecimal;
import java.util.ArrayList;

/// What one container asks of one node.
///
/// @param fpgaResource the FPGA's resource name; empty where any will do
record Need(
    BigDecimal cpu, BigDecimal memoryGb, BigDecimal gpu, BigDecimal fpga, String fpgaResource) {

  /// Read a version's resources.
  static Need of(Draft version) {
    return read(version, "resources.", version.text("resources.fpga_resource").orElse(""));
  }

  /// Read an instance type's.
  static Need ofInstanceType(Draft cluster, String label) {
    return read(cluster, "instance_type." + label + ".", "");
  }

  private static Need read(Draft draft, String path, String fpgaResource) {
    return new Need(
        draft.numberOrZero(path + "cpu"),
        draft.numberOrZero(path + "memory_gb"),
        draft.numberOrZero(path + "gpu"),
        draft.numberOrZero(path + "fpga"),
        fpgaResource);
  }

  /// Whether an empty node of the pool could hold it.
  boolean fits(Pool pool) {
    return pool.size().filter(size -> fits(size, pool)).isPresent();
  }

  private boolean fits(VmSize size, Pool pool) {
    var gpus = BigDecimal.valueOf(size.gpus()).max(pool.extended("nvidia.com/gpu"));
    return fitsMachine(size)
        && gpu.compareTo(gpus) <= 0
        && fpga.compareTo(BigDecimal.valueOf(size.fpgas()).max(declared(pool))) <= 0;
  }

  /// Whether a machine has the cores and the memory, and, where it has no device plugin of its own,
  /// the GPUs.
  boolean fitsMachine(VmSize size) {
    return cpu.compareTo(BigDecimal.valueOf(size.vcpus())) <= 0
        && (size.memoryGib().signum() == 0 || memoryGb.compareTo(size.memoryGib()) <= 0);
  }

  private BigDecimal declared(Pool pool) {
    return fpgaResource.isEmpty() ? fpga : pool.extended(fpgaResource);
  }

  /// Return it in words: `2 vCPU, 4 GiB, 1 GPU`.
  String words() {
    var parts = new ArrayList<String>();
    parts.add(cpu.toPlainString() + " vCPU");
    parts.add(memoryGb.toPlainString() + " GiB");
    if (gpu.signum() > 0) {
      parts.add(gpu.toPlainString() + " GPU");
    }
    if (fpga.signum() > 0) {
      parts.add(fpga.toPlainString() + " FPGA");
    }
    return String.join(", ", parts);
  }

  /// Return the attribute that most likely asks too much.
  String attribute() {
    if (fpga.signum() > 0) {
      return "fpga";
    }
    return gpu.signum() > 0 ? "gpu" : "cpu";
  }
}
