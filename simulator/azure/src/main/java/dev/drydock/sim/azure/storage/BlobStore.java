package dev.drydock.sim.azure.storage;

import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.Base64;
import java.util.Optional;

/// The accounts, containers and blobs of the world, by account name.
public final class BlobStore {
  private final Table accounts;
  private final Table containers;
  private final Table blobs;
  private final Table contents;

  public BlobStore(World world) {
    this.accounts = world.plainTable("azure.blob.accounts");
    this.containers = world.plainTable("azure.blob.containers");
    this.blobs = world.plainTable("azure.blobs");
    this.contents = world.plainTable("azure.blob.contents");
  }

  /// Return the id of the account of a name.
  public Optional<ArmId> account(String name) {
    return accounts.row(name).map(row -> new ArmId(row.text()));
  }

  void open(ArmId account) {
    accounts.put(account.name(), account.text());
  }

  void drop(String account) {
    accounts.remove(account);
    for (var table : new Table[] {containers, blobs, contents}) {
      table.rows(account + "/").forEach(row -> table.remove(row.key()));
    }
  }

  /// Make a container, if it is not there.
  public void container(String account, String name) {
    var key = account + "/" + name;
    if (containers.row(key).isEmpty()) {
      containers.put(key, "");
    }
  }

  boolean holds(String account, String container) {
    return containers.row(account + "/" + container).isPresent();
  }

  /// Say whether there is a blob of a name, or any beneath it.
  public boolean any(String account, String container, String path) {
    var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    var key = new BlobName(account, container, bare).key();
    return blobs.row(key).isPresent() || !blobs.rows(key + "/").isEmpty();
  }

  Optional<String> read(BlobName name) {
    return blobs.row(name.key()).map(Table.Row::text);
  }

  byte[] content(BlobName name) {
    return contents
        .row(name.key())
        .map(row -> Base64.getDecoder().decode(row.text()))
        .orElseGet(() -> new byte[0]);
  }

  /// Keep a blob: what is told about it, and apart from that its bytes, which may be many.
  void write(BlobName name, String stored, byte[] content) {
    blobs.put(name.key(), stored);
    contents.put(name.key(), Base64.getEncoder().encodeToString(content));
  }

  void remove(BlobName name) {
    blobs.remove(name.key());
    contents.remove(name.key());
  }
}
