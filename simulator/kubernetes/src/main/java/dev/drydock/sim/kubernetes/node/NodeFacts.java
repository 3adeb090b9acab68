package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.size.VmSize;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Works out what a node of a VM size offers.
///
/// AKS keeps CPU by core count, and memory as the lesser of 20 MiB per pod plus 50 MiB and a
/// quarter, besides 100 MiB at which it evicts (AKS documentation, "Resource reservations", 1.29
/// and later).
final class NodeFacts {
  static final int PODS = 110;
  private static final long MIB_PER_GIB = 1024;
  private static final long EVICTION_MIB = 100;
  private static final int[][] CPU_KEPT = {
    {1, 60}, {2, 100}, {4, 140}, {8, 180}, {16, 260}, {32, 420}, {64, 740}
  };

  private NodeFacts() {}

  static ObjectNode capacity(VmSize size) {
    return Json.object()
        .put("cpu", Integer.toString(size.vcpus()))
        .put("ephemeral-storage", "129886128Ki")
        .put("hugepages-1Gi", "0")
        .put("hugepages-2Mi", "0")
        .put("memory", mib(size) + "Mi")
        .put("pods", Integer.toString(PODS));
  }

  static ObjectNode allocatable(VmSize size) {
    long memory = mib(size);
    long kept = Math.min(20L * PODS + 50, memory / 4) + EVICTION_MIB;
    var allocatable = capacity(size);
    allocatable.put("cpu", size.vcpus() * 1000 - cpuKept(size.vcpus()) + "m");
    allocatable.put("ephemeral-storage", "119703055367");
    return allocatable.put("memory", memory - kept + "Mi");
  }

  private static long mib(VmSize size) {
    return Math.round(size.memoryGib() * MIB_PER_GIB);
  }

  private static int cpuKept(int cores) {
    int kept = 740;
    for (int i = CPU_KEPT.length - 1; i >= 0; i--) {
      if (cores <= CPU_KEPT[i][0]) {
        kept = CPU_KEPT[i][1];
      }
    }
    return kept;
  }

  /// Return what the device plugins of a node announce: GPUs by maker, then what the pool declares.
  static SequencedMap<String, Integer> devices(
      VmSize size, SequencedMap<String, Integer> declared) {
    var devices = new TreeMap<String, Integer>();
    if (size.gpus() > 0) {
      devices.put(maker(size).equals("amd") ? "amd.com/gpu" : "nvidia.com/gpu", size.gpus());
    }
    devices.putAll(declared);
    return devices;
  }

  /// Return `nvidia` or `amd`; empty without a GPU.
  static String maker(VmSize size) {
    if (size.gpus() == 0) {
      return "";
    }
    var model = size.gpuModel().toLowerCase(Locale.ROOT);
    return model.contains("amd") || model.contains("radeon") || model.contains("mi300")
        ? "amd"
        : "nvidia";
  }
}
