package dev.drydock.sim.azure.storage;

import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.Optional;

/// The accounts, containers and blobs of the world, by account name.
public final class BlobStore {
  private final Table accounts;
  private final Table containers;
  private final Table blobs;

  public BlobStore(World world) {
    this.accounts = world.table("azure.blob.accounts");
    this.containers = world.table("azure.blob.containers");
    this.blobs = world.table("azure.blobs");
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
    for (var table : new Table[] {containers, blobs}) {
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

  Optional<String> read(String account, String container, String blob) {
    return blobs.row(key(account, container, blob)).map(Table.Row::text);
  }

  void write(String account, String container, String blob, String stored) {
    blobs.put(key(account, container, blob), stored);
  }

  void remove(String account, String container, String blob) {
    blobs.remove(key(account, container, blob));
  }

  private static String key(String account, String container, String blob) {
    return account + "/" + container + "/" + blob;
  }
}
