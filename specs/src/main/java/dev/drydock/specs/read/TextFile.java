package dev.drydock.specs.read;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Read a file of UTF-8 text, of bounded size.
final class TextFile {
  private static final long BYTES_MAX = 64L * 1024 * 1024;

  private TextFile() {}

  static Optional<String> read(Path file, Consumer<Diagnostic> faults) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        faults.accept(
            Diagnostic.of(
                Code.DRY0103, file + " is larger than 64 MiB. Split it into several files."));
        return Optional.empty();
      }
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException wrongBytes) {
      faults.accept(
          Diagnostic.of(Code.DRY0104, file + " is not UTF-8. Save it again in that encoding."));
    } catch (IOException unreadable) {
      faults.accept(
          Diagnostic.of(
              Code.DRY0101, file + " cannot be read. Look at its owner and permissions."));
    }
    return Optional.empty();
  }
}
