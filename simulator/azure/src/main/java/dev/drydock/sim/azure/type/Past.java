package dev.drydock.sim.azure.type;

import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.Asked;
import dev.drydock.sim.world.fault.Faults;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Remembers for a while what resources were, in a world whose lists are stale. In every other
/// world it remembers nothing.
final class Past {
  private final World world;
  private final Faults faults;
  private final Table rows;
  private final Table before;

  Past(World world, Table rows) {
    this.world = world;
    this.faults = new Faults(world);
    this.rows = rows;
    this.before = world.plainTable("azure.past");
  }

  /// Note what a resource is, just before it changes.
  void remember(String key) {
    var memory = faults.memory();
    if (memory.isZero()) {
      return;
    }
    var oldest = key(world.now().minus(memory), 0);
    before.rows("").stream()
        .map(Table.Row::key)
        .takeWhile(at -> at.compareTo(oldest) < 0)
        .forEach(before::remove);
    var text = rows.row(key).map(Table.Row::text).orElse("");
    before.put(key(world.now(), world.revision()), key + "\n" + text);
  }

  /// Return the rows below an id as a list shows them, sorted by id.
  Stream<String> seen(Call call, ArmId id) {
    var path = call.request().path();
    var age = faults.stale(new Asked("arm", "GET", path));
    age.ifPresent(
        old -> world.log().add("fault", "stale_list GET " + path + " " + old.toSeconds() + "s"));
    var prefix = id.key() + "/";
    return age.map(old -> asOf(prefix, world.now().minus(old)))
        .orElseGet(() -> rows.rows(prefix).stream().map(Table.Row::text));
  }

  private Stream<String> asOf(String prefix, Instant then) {
    var seen = new TreeMap<String, String>();
    rows.rows(prefix).forEach(row -> seen.put(row.key(), row.text()));
    var since = key(then, 0);
    before.rows("").reversed().stream()
        .takeWhile(row -> row.key().compareTo(since) >= 0)
        .map(row -> row.text().split("\n", 2))
        .filter(was -> was[0].startsWith(prefix))
        .forEach(was -> seen.put(was[0], was[1]));
    return seen.values().stream().filter(text -> !text.isEmpty());
  }

  private static String key(Instant at, long revision) {
    return String.format(Locale.ROOT, "%015d %015d", at.toEpochMilli(), revision);
  }
}
