package dev.drydock.sim.azure.ml;

import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;

/// The workspaces that were deleted and are kept for 14 days; their names stay taken meanwhile.
public final class DeletedWorkspaces {
  /// How long a deleted workspace is kept.
  public static final Duration KEPT = Duration.ofDays(14);

  private final World world;
  private final Table rows;

  public DeletedWorkspaces(World world) {
    this.world = world;
    this.rows = world.plainTable("azure.deletedWorkspaces");
  }

  boolean holds(ArmId id) {
    return rows.row(id.key())
        .filter(row -> Instant.parse(row.text()).isAfter(world.now()))
        .isPresent();
  }

  void keep(Entry workspace) {
    rows.put(workspace.id().key(), world.now().plus(KEPT).toString());
  }

  void purge(ArmId id) {
    rows.remove(id.key());
  }
}
