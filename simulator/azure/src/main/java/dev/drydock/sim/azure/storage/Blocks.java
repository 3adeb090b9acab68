package dev.drydock.sim.azure.storage;

import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Pattern;

/// The blocks that were put and not yet made into a blob.
final class Blocks {
  private static final Pattern LISTED =
      Pattern.compile("<(?:Latest|Uncommitted)>([^<]+)</(?:Latest|Uncommitted)>");

  private final Table rows;

  Blocks(World world) {
    this.rows = world.plainTable("azure.blocks");
  }

  void put(BlobName name, String id, byte[] content) {
    rows.put(name.key() + "\n" + id, Base64.getEncoder().encodeToString(content));
  }

  /// Join the blocks that a list names, in its order, and forget those that were put.
  byte[] commit(BlobName name, String list) {
    var whole = new ByteArrayOutputStream();
    var listed = LISTED.matcher(list);
    while (listed.find()) {
      var row = rows.row(name.key() + "\n" + listed.group(1));
      if (row.isEmpty()) {
        throw Refused.of(400, "InvalidBlockList", "The specified block list is invalid.");
      }
      whole.writeBytes(Base64.getDecoder().decode(row.get().text()));
    }
    rows.rows(name.key() + "\n").forEach(row -> rows.remove(row.key()));
    return whole.toByteArray();
  }
}
