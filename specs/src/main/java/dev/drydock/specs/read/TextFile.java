package dev.drydock.specs.read;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Read a file of UTF-8 text, of bounded size, that lies where it seems to lie.
public final class TextFile {
  private static final int BYTES_MAX = 64 * 1024 * 1024;

  private TextFile() {}

  /// Whether a link leads out of the directory in which it lies.
  public static boolean leadsOut(Path file) {
    try {
      return Files.isSymbolicLink(file)
          && !file.toRealPath().startsWith(file.toAbsolutePath().resolveSibling(".").toRealPath());
    } catch (IOException dangling) {
      return false;
    }
  }

  /// Return a file's text; nothing when it cannot be read, which is reported.
  public static Optional<String> read(Path file, Consumer<Diagnostic> faults) {
    try (var in = Files.newInputStream(file)) {
      return read(in, file.toString(), faults);
    } catch (IOException unreadable) {
      faults.accept(
          Diagnostic.of(
              Code.DRY0101, file + " cannot be read. Look at its owner and permissions."));
      return Optional.empty();
    }
  }

  /// Return all that comes out of a stream, in the same way.
  ///
  /// @param name what messages call it
  public static Optional<String> read(InputStream in, String name, Consumer<Diagnostic> faults)
      throws IOException {
    var bytes = in.readNBytes(BYTES_MAX + 1);
    if (bytes.length > BYTES_MAX) {
      faults.accept(
          Diagnostic.of(
              Code.DRY0103, name + " is larger than 64 MiB. Split it into several files."));
      return Optional.empty();
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrongBytes) {
      faults.accept(
          Diagnostic.of(Code.DRY0104, name + " is not UTF-8. Save it again in that encoding."));
      return Optional.empty();
    }
  }
}
