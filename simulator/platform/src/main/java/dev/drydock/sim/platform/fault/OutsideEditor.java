package dev.drydock.sim.platform.fault;

import dev.drydock.sim.world.Chance;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.Faults;
import java.util.List;

/// Somebody who edits objects now and then, in the course of their own work: a tag, a size, a share
/// of traffic. They go through the services like everybody else, and are refused like everybody
/// else.
public final class OutsideEditor {
  private static final String EVENT = "faults.edit";

  private final World world;
  private final Faults faults;
  private final Outsider outsider;

  public OutsideEditor(World world, Faults faults, Outsider outsider) {
    this.world = world;
    this.faults = faults;
    this.outsider = outsider;
    world.on(EVENT, this::edit);
  }

  /// Go to work, if the profile says so.
  public void begin() {
    faults.nextEdit().ifPresent(wait -> world.at(world.now().plus(wait), EVENT, faults.version()));
  }

  private void edit(String version) {
    // What another profile began ends with it.
    if (version.equals(faults.version())) {
      var chance = world.chance("faults.edits");
      var edits = List.<Edits>of(new ArmEdits(outsider), new ClusterEdits(outsider));
      pick(edits, chance).edit(chance);
      begin();
    }
  }

  static <T> T pick(List<T> all, Chance chance) {
    return all.get((int) chance.below(all.size()));
  }

  /// Edits of one sort of object.
  interface Edits {
    /// Edit something, if there is anything.
    void edit(Chance chance);
  }
}
