package dev.drydock.cli.drift.job;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Every file that a spec reads, as a job sees them: by their paths below the spec's directory.
///
/// @param contents by path with slashes, sorted
/// @param values the paths of those that a flag named as files of values, in the order given
record SpecFiles(SequencedMap<String, byte[]> contents, List<String> values) {
  /// What Kubernetes takes of a ConfigMap: the sum of keys and contents.
  private static final int BYTES_MAX = 1 << 20;

  SpecFiles {
    contents = Collections.unmodifiableSequencedMap(new TreeMap<>(contents));
    values = List.copyOf(values);
  }

  /// Gather them.
  ///
  /// @param sources every text that was read of spec and values
  /// @param given the files of values that flags named
  /// @throws dev.drydock.specs.diagnostic.Faults when a file has no place in a volume, or all
  ///   together are too large
  static SpecFiles of(Spec spec, List<Source> sources, List<Path> given) {
    var directory = spec.directory().toAbsolutePath().normalize();
    var contents = new TreeMap<String, byte[]>();
    for (var source : sources) {
      var path = Path.of(source.name());
      if (!isOneOf(path, given)) {
        contents.put(below(directory, path), source.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    var values = new ArrayList<String>();
    for (var file : given) {
      var name = "values-" + values.size() + "-" + file.getFileName();
      contents.put(name, read(file));
      values.add(name);
    }
    for (var file : named(spec)) {
      contents.put(below(directory, file), read(file));
    }
    var files = new SpecFiles(contents, values);
    files.fit();
    return files;
  }

  /// Return the key of each file in a ConfigMap, by its path: letters, digits, dashes, underscores
  /// and dots.
  SequencedMap<String, String> keys() {
    var keys = new LinkedHashMap<String, String>();
    for (var path : contents.sequencedKeySet()) {
      var key = path.replaceAll("[^-._a-zA-Z0-9]", "_");
      while (keys.containsValue(key)) {
        key = key + "_";
      }
      keys.put(path, key);
    }
    return keys;
  }

  /// Return a content as text, if it is one.
  static Optional<String> text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content));
      return Optional.of(text.toString()).filter(one -> one.indexOf('\0') < 0);
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private void fit() {
    long size =
        contents.values().stream().mapToLong(one -> one.length).sum()
            + keys().values().stream().mapToLong(String::length).sum();
    if (size > BYTES_MAX) {
      throw Described.refused(
          Code.DRY0702,
          "The files of the spec have "
              + size
              + " bytes together, and a ConfigMap holds "
              + BYTES_MAX
              + " at most. Give models a uri instead of a path, use --install github, or put the"
              + " spec into an image of your own.");
    }
  }

  /// Return the files that attributes name, whole directories included.
  private static List<Path> named(Spec spec) {
    var files = new ArrayList<Path>();
    for (var model : spec.of(Kind.MODEL)) {
      model.attributes().optionalText("path").ifPresent(path -> add(spec, path, files));
    }
    for (var version : spec.of(Kind.VERSION)) {
      inside(version, "code", "source_dir").ifPresent(path -> add(spec, path, files));
      version
          .attributes()
          .block("environment")
          .flatMap(environment -> environment.block("build"))
          .flatMap(build -> build.optionalText("conda_file"))
          .ifPresent(path -> add(spec, path, files));
    }
    return files;
  }

  private static Optional<String> inside(Resource resource, String block, String attribute) {
    return resource
        .attributes()
        .block(block)
        .flatMap((Attributes one) -> one.optionalText(attribute));
  }

  private static void add(Spec spec, String name, List<Path> files) {
    var path = spec.directory().resolve(name);
    try (var found = Files.walk(path)) {
      found.filter(Files::isRegularFile).sorted().forEach(files::add);
    } catch (IOException | UncheckedIOException unreadable) {
      throw Described.refused(Code.DRY0101, path + " cannot be read.");
    }
  }

  private static byte[] read(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        // Not worth reading: it is refused by its size alone.
        return new byte[BYTES_MAX + 1];
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw Described.refused(Code.DRY0101, "The file " + file + " cannot be read.");
    }
  }

  private static boolean isOneOf(Path path, List<Path> given) {
    var absolute = path.toAbsolutePath().normalize();
    return given.stream().anyMatch(one -> one.toAbsolutePath().normalize().equals(absolute));
  }

  private static String below(Path directory, Path file) {
    var absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(directory)) {
      throw Described.refused(
          Code.DRY0703,
          file
              + " lies outside of the spec's directory "
              + directory
              + ", so it has no place in the job's volume. Move it there.");
    }
    return directory.relativize(absolute).toString().replace('\\', '/');
  }
}
