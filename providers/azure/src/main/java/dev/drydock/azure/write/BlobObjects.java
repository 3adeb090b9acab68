package dev.drydock.azure.write;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.Blobs;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Provenance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/// Files in a workspace's datastore. Named by their content, they carry no mark: one that is there
/// is the one that is wanted.
final class BlobObjects implements Verbs {
  /// Above this a file travels in blocks.
  private static final int WHOLE_MAX_BYTES = 100 * 1024 * 1024;

  private static final int BLOCK_BYTES = 32 * 1024 * 1024;

  private final Arm arm;
  private final Store store;

  BlobObjects(Arm arm, Store store) {
    this.arm = arm;
    this.store = store;
  }

  @Override
  public Reading read(ArmId id) {
    return switch (store.place(id)) {
      case Store.Place.Nowhere(var outcome) when Arm.notFound(outcome) -> new Reading.Absent();
      case Store.Place.Nowhere(var outcome) -> new Reading.Failed(arm.faults().ofRead(outcome));
      case Store.Place.At(var blob) -> read(id, store.head(blob));
    };
  }

  private Reading read(ArmId id, Outcome outcome) {
    if (Arm.notFound(outcome)) {
      return new Reading.Absent();
    }
    return outcome instanceof Outcome.Answer answer && answer.good()
        ? new Reading.Present(live(id, answer.header("Content-Length").orElse("")))
        : new Reading.Failed(arm.faults().ofRead(outcome));
  }

  private static LiveObject live(ArmId id, String length) {
    var fields = new LinkedHashMap<String, Value>();
    if (length.matches("\\d{1,18}")) {
      fields.put("length", Value.of(Long.parseLong(length)));
    }
    return new LiveObject(
        id.id(),
        Blobs.FILE.type(),
        fields,
        new LinkedHashMap<>(),
        Mark.NONE,
        List.of(),
        List.of(),
        "",
        Provenance.NONE);
  }

  @Override
  public Progress create(Write.Create write) {
    return upload(write.desired());
  }

  @Override
  public Progress update(Write.Update write) {
    return upload(write.desired());
  }

  private Progress upload(DesiredObject desired) {
    var id = ArmId.of(desired.id());
    var file = Path.of(argument(desired, DesiredObject.FILE));
    return switch (store.place(id)) {
      case Store.Place.Nowhere(var outcome) -> new Progress.Failed(arm.faults().ofRead(outcome));
      case Store.Place.At(var blob) -> upload(id, blob, file, argument(desired, "sha256"));
    };
  }

  private static String argument(DesiredObject desired, String name) {
    if (desired.arguments().get(name) instanceof Value.Text(var text)) {
      return text;
    }
    throw new IllegalStateException("An upload has no " + name + ". This is a bug in Drydock.");
  }

  private Progress upload(ArmId id, URI blob, Path file, String digest) {
    if (read(id, store.head(blob)) instanceof Reading.Present(var live)) {
      return new Progress.Done(live);
    }
    try (var content = new DigestInputStream(Files.newInputStream(file), Digest.sha256())) {
      long length = Files.size(file);
      var outcome =
          length > WHOLE_MAX_BYTES ? blocks(blob, content, digest) : whole(blob, content, digest);
      return outcome instanceof Outcome.Answer answer && answer.good()
          ? new Progress.Done(live(id, Long.toString(length)))
          : new Progress.Failed(arm.faults().ofWrite(outcome));
    } catch (ChangedFile changed) {
      return new Progress.Failed(new ProviderFault.Rejected("FileChanged", file + CHANGED));
    } catch (IOException unreadable) {
      return new Progress.Failed(
          new ProviderFault.Rejected("UnreadableFile", file + ": " + unreadable.getMessage()));
    }
  }

  private static final String CHANGED = " is not what it was when the plan was made. Plan again.";

  /// The file was written to after its name, its digest, was worked out.
  private static final class ChangedFile extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private Outcome whole(URI blob, DigestInputStream content, String digest) throws IOException {
    var bytes = content.readAllBytes();
    check(content, digest);
    return store.put(blob, bytes);
  }

  private Outcome blocks(URI blob, DigestInputStream content, String digest) throws IOException {
    int count = 0;
    for (var block = content.readNBytes(BLOCK_BYTES);
        block.length > 0;
        block = content.readNBytes(BLOCK_BYTES)) {
      var outcome = store.putBlock(blob, count, block);
      if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
        return outcome;
      }
      count++;
    }
    check(content, digest);
    return store.putBlockList(blob, count);
  }

  private static void check(DigestInputStream content, String digest) throws IOException {
    if (!HexFormat.of().formatHex(content.getMessageDigest().digest()).equals(digest)) {
      throw new ChangedFile();
    }
  }

  @Override
  public Progress delete(Write.Delete write) {
    return switch (store.place(ArmId.of(write.live().id()))) {
      case Store.Place.Nowhere(var outcome) when Arm.notFound(outcome) -> new Progress.Gone();
      case Store.Place.Nowhere(var outcome) -> new Progress.Failed(arm.faults().ofRead(outcome));
      case Store.Place.At(var blob) -> deleted(store.delete(blob));
    };
  }

  private Progress deleted(Outcome outcome) {
    boolean gone =
        Arm.notFound(outcome) || (outcome instanceof Outcome.Answer answer && answer.good());
    return gone ? new Progress.Gone() : new Progress.Failed(arm.faults().ofWrite(outcome));
  }

  /// There is no mark to take off.
  @Override
  public Progress release(Write.Release write) {
    return new Progress.Done(write.live());
  }

  @Override
  public Progress finish(Pending pending) {
    throw new IllegalStateException("An upload is never pending. This is a bug in Drydock.");
  }
}
