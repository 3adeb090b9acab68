package dev.drydock.app.journal;

import dev.drydock.core.plan.Plan;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The journal of the runs on one spec: a file each, of which the last [#KEPT] are kept.
///
/// Files are numbered, for the time of a simulated world may stand still from one run to the next.
public final class Journal {
  /// How many runs are remembered.
  public static final int KEPT = 50;

  private static final String SUFFIX = ".ndjson";

  private final Path directory;
  private final String version;

  public Journal(Path directory) {
    this.directory = directory;
    this.version =
        Optional.ofNullable(Journal.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");
  }

  /// Return where the journal of a spec is kept: beside it.
  ///
  /// @param spec the directory of the spec
  public static Path beside(Path spec) {
    return spec.resolve(".drydock").resolve("journal");
  }

  /// Return what earlier runs of a stack began and did not see the end of, by the time it was
  /// begun. Lines that cannot be read are passed over: a crash may have cut the last one short.
  public List<OpenEnd> openEnds(String stack) {
    var ends = new OpenEnds(stack, version);
    for (var file : files()) {
      lines(file).forEach(ends::take);
    }
    return ends.all();
  }

  /// Begin the record of a run.
  public RunRecord begin(Plan plan, InstantSource time) {
    var header = new Header(plan, version);
    try {
      Files.createDirectories(directory);
      prune();
      return new RunRecord(time, Optional.of(create()), header);
    } catch (IOException unwritable) {
      return RunRecord.unwritable(time, header, directory, unwritable);
    }
  }

  private FileChannel create() throws IOException {
    long number = files().isEmpty() ? 1 : number(files().getLast()) + 1;
    while (true) {
      try {
        return FileChannel.open(
            directory.resolve(String.format(Locale.ROOT, "%08d%s", number, SUFFIX)),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException another) {
        number++;
      }
    }
  }

  private void prune() throws IOException {
    var files = files();
    for (var old : files.subList(0, Math.max(0, files.size() - KEPT + 1))) {
      Files.deleteIfExists(old);
    }
  }

  private List<Path> files() {
    try (var paths = Files.list(directory)) {
      return paths
          .filter(path -> path.getFileName().toString().matches("\\d{8}\\.ndjson"))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static long number(Path file) {
    return Long.parseLong(file.getFileName().toString().substring(0, 8));
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
