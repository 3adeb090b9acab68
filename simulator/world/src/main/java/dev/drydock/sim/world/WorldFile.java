package dev.drydock.sim.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Opens the file that a world is kept in.
final class WorldFile {
  private WorldFile() {}

  static MVStore open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Without a write buffer limit of its own the store never commits half a transaction.
      return new MVStore.Builder()
          .fileName(file.toString())
          .autoCommitDisabled()
          .autoCommitBufferSize(0)
          .open();
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new WorldInUse(file, e);
      }
      throw new UncheckedIOException(new IOException(file + " is not a world's file", e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
