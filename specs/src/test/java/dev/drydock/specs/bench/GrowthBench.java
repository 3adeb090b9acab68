package dev.drydock.specs.bench;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Run by hand: writes grown specs, and measures reading and checking inside of one JVM.
final class GrowthBench {
  private static final int FILE_BYTES = 10_000_000;

  private GrowthBench() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "write" ->
          write(arguments[1], Long.parseLong(arguments[2]), Path.of(arguments[3]), arguments[4]);
      case "measure" -> measure(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /// Write about `bytes` bytes of a form (`hcl`, `yaml`, `common`) as files that end in `suffix`.
  private static void write(String form, long bytes, Path directory, String suffix)
      throws IOException {
    Files.createDirectories(directory);
    var blocks = new ArrayList<Grown.Block>();
    long written = 0;
    long count = 0;
    int first = 0;
    int file = 0;
    if (!suffix.equals(".tf")) {
      var head = form.equals("common") ? Grown.head().subList(0, 1) : Grown.head();
      Files.writeString(directory.resolve("head" + suffix), text(form, head));
    }
    while (written < bytes) {
      blocks.clear();
      int length = 0;
      while (length < FILE_BYTES && written + length < bytes) {
        var some =
            form.equals("common") ? Grown.common(first, first, 10) : Grown.mixed(first, first, 10);
        blocks.addAll(some);
        length += text(form, some).length();
        first += 10;
      }
      var text = text(form, blocks);
      count += blocks.stream().mapToLong(GrowthBench::count).sum();
      Files.writeString(directory.resolve("part%03d".formatted(file++) + suffix), text);
      written += text.length();
    }
    System.out.printf(Locale.ROOT, "%d bytes, %d blocks, %d files%n", written, count, file);
  }

  private static long count(Grown.Block block) {
    return 1 + block.inner().stream().mapToLong(GrowthBench::count).sum();
  }

  private static String text(String form, List<Grown.Block> blocks) {
    return form.equals("yaml") ? GrownText.yaml(blocks) : GrownText.hcl(blocks);
  }

  private static void measure(Path directory, int rounds) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long wall = System.nanoTime();
      var document = SpecReader.read(directory);
      long cpuRead = threads.getCurrentThreadCpuTime();
      long wallRead = System.nanoTime();
      long allocatedRead = threads.getCurrentThreadAllocatedBytes();
      long held = held();
      long wallStart = System.nanoTime();
      long cpuStart = threads.getCurrentThreadCpuTime();
      var spec = new Checker().check(document, new LinkedHashMap<>());
      long wallEnd = System.nanoTime();
      long cpuEnd = threads.getCurrentThreadCpuTime();
      long allocatedEnd = threads.getCurrentThreadAllocatedBytes();
      System.out.printf(
          Locale.ROOT,
          "read %.2f s (cpu %.2f, allocated %d MB, holds %d MB); check %.2f s (cpu %.2f, allocated"
              + " %d MB, holds %d MB); %d resources, %d warnings%n",
          (wallRead - wall) / 1e9,
          (cpuRead - cpu) / 1e9,
          (allocatedRead - allocated) / 1_000_000,
          held,
          (wallEnd - wallStart) / 1e9,
          (cpuEnd - cpuStart) / 1e9,
          (allocatedEnd - allocatedRead) / 1_000_000,
          held(),
          spec.resources().size(),
          spec.warnings().size());
    }
  }

  private static long held() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }
}
