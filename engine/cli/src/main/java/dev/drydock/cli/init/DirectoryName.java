package dev.drydock.cli.init;

import dev.drydock.specs.check.StackName;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a stack's name of a directory's.
final class DirectoryName {
  private static final int LENGTH_MAX = 63;
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern BEGINNING = Pattern.compile("^[._-]+");
  private static final Pattern END = Pattern.compile("[._-]+$");

  private DirectoryName() {}

  /// Return the name with accents taken off and a dash for whatever else cannot stay; nothing when
  /// no letter or digit is left.
  static Optional<String> of(Path directory) {
    var last = directory.toAbsolutePath().normalize().getFileName();
    return last == null ? Optional.empty() : fitted(last.toString());
  }

  private static Optional<String> fitted(String name) {
    var plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    var dashed = BEGINNING.matcher(STRANGE.matcher(plain).replaceAll("-")).replaceAll("");
    var cut = dashed.substring(0, Math.min(dashed.length(), LENGTH_MAX));
    return Optional.of(END.matcher(cut).replaceAll("")).filter(StackName::fits);
  }
}
