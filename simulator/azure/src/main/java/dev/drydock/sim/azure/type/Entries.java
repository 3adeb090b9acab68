package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Optional;

/// The resources that exist, by lower-case id.
public final class Entries {
  private final Table rows;
  private final Past past;

  public Entries(World world) {
    this.rows = world.plainTable("azure.resources");
    this.past = new Past(world, rows);
  }

  public Optional<Entry> find(ArmId id) {
    return rows.row(id.key()).map(Entries::read);
  }

  /// Return a resource or refuse with 404.
  public Entry require(ArmId id) {
    return find(id).orElseThrow(() -> Refused.notFound(id));
  }

  /// Begin an entry that is not yet kept.
  public Entry fresh(ArmId id, String type, ObjectNode body) {
    return new Entry(id, type, body, Json.object());
  }

  public void save(Entry entry) {
    var row = Json.object();
    row.put("id", entry.id().text());
    row.put("type", entry.type());
    row.set("body", entry.body());
    row.set("hidden", entry.hidden());
    past.remember(entry.id().key());
    rows.put(entry.id().key(), row.toString());
  }

  public void remove(ArmId id) {
    past.remember(id.key());
    rows.remove(id.key());
  }

  /// Return everything below an id, parents before children.
  public List<Entry> below(ArmId id) {
    return rows.rows(id.key() + "/").stream().map(Entries::read).toList();
  }

  /// Return the resources of a type below an id, at any depth, sorted by id.
  public List<Entry> below(ArmId id, String type) {
    return below(id).stream().filter(entry -> entry.type().equalsIgnoreCase(type)).toList();
  }

  /// Return what a list tells of everything below an id: what there is, or, where lists are stale,
  /// what there was.
  public List<Entry> listed(Call call, ArmId id) {
    return past.seen(call, id).map(Entries::read).toList();
  }

  /// Return what a list tells of the resources of a type below an id.
  public List<Entry> listed(Call call, ArmId id, String type) {
    return listed(call, id).stream().filter(entry -> entry.type().equalsIgnoreCase(type)).toList();
  }

  private static Entry read(Table.Row row) {
    return read(row.text());
  }

  private static Entry read(String text) {
    var stored = Json.stored(text);
    return new Entry(
        new ArmId(stored.path("id").asText()),
        stored.path("type").asText(),
        Json.within(stored, "body"),
        Json.within(stored, "hidden"));
  }
}
