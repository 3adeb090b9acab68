package dev.drydock.testkit.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A whole spec as a user writes it, with the files it names.
///
/// @param files texts by path, relative to the spec
public record WrittenSpec(List<Block> blocks, SequencedMap<String, String> files) {
  public WrittenSpec {
    blocks = List.copyOf(blocks);
    files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
  }

  /// Return the same spec with its blocks in another order, or other blocks.
  public WrittenSpec withBlocks(List<Block> other) {
    return new WrittenSpec(other, files);
  }

  public String hcl() {
    return HclText.of(blocks);
  }

  public String yaml() {
    return YamlText.of(blocks);
  }

  /// Write the spec as HCL with its files into `directory`; return the directory.
  public Path writeHcl(Path directory) {
    return write(directory, "spec.drydock.hcl", hcl());
  }

  /// Write the spec as YAML with its files into `directory`; return the directory.
  public Path writeYaml(Path directory) {
    return write(directory, "spec.drydock.yaml", yaml());
  }

  @Override
  public String toString() {
    return hcl();
  }

  private Path write(Path directory, String name, String text) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name), text);
      for (var file : files.entrySet()) {
        var path = directory.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, file.getValue());
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
