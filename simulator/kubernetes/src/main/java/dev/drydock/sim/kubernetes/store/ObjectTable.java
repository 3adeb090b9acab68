package dev.drydock.sim.kubernetes.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.Asked;
import dev.drydock.sim.world.fault.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps one cluster's objects.
public final class ObjectTable {
  /// A write: `before` is missing for a new object, `after` for one that is gone.
  public record Change(Key key, @Nullable Stored before, @Nullable Stored after) {}

  /// Hears of every write, inside its transaction.
  @FunctionalInterface
  public interface Listener {
    void changed(Change change);
  }

  private record Parsed(String text, Stored stored) {}

  private final World world;
  private final Table table;
  private final Map<String, Parsed> parsed = new HashMap<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final Faults faults;
  private int undone;

  /// @param cluster names the table
  public ObjectTable(World world, String cluster) {
    this.world = world;
    this.faults = new Faults(world);
    this.table = world.table("kubernetes.objects." + cluster);
    this.undone = world.undone();
  }

  /// Tell `listener` of every write from now on.
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  public Optional<Stored> find(Key key) {
    return table.row(key.text()).map(this::parse);
  }

  /// Return the objects of a resource, sorted by namespace and name.
  ///
  /// @param namespace empty for all of them
  public List<Stored> list(String group, String resource, String namespace) {
    var prefix = group + "/" + resource + "/" + (namespace.isEmpty() ? "" : namespace + "/");
    return table.rows(prefix).stream().map(this::parse).toList();
  }

  /// Return every object.
  public List<Stored> all() {
    return table.rows("").stream().map(this::parse).toList();
  }

  /// Write an object; its resourceVersion becomes the revision of this write.
  public Stored put(Key key, ObjectNode object) {
    var before = find(key).orElse(null);
    var bare = object.deepCopy();
    if (bare.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove("resourceVersion");
    }
    var text = bare.toString();
    long revision = table.put(key.text(), text);
    var stored = remember(key, revision, text, bare);
    tell(new Change(key, before, stored));
    return stored;
  }

  /// Remove an object, if it is there.
  public void remove(Key key) {
    var before = find(key).orElse(null);
    if (before != null) {
      table.remove(key.text());
      parsed.remove(key.text());
      tell(new Change(key, before, null));
    }
  }

  /// Return the revision of the last write to the world.
  public long revision() {
    return table.revision();
  }

  /// Return the writes after a revision, or nothing when they are no longer remembered.
  public Optional<List<Table.Change>> changesAfter(long revision) {
    return table.changesAfter(revision);
  }

  /// Draw the revision that a list may tell of instead of the last one; empty when it may not.
  /// Where the client takes any version (resourceVersion 0), a server may answer from a cache that
  /// lags.
  public Optional<Long> lagging(String path) {
    return faults
        .stale(new Asked("kubernetes", "GET", path))
        .flatMap(faults::revisionBefore)
        .filter(revision -> changesAfter(revision).isPresent())
        .map(revision -> {
          world.log().add("fault", "stale_list GET " + path + " " + revision);
          return revision;
        });
  }

  /// Read while nobody writes: for whoever is not inside a transaction.
  public <T> T reading(Supplier<T> read) {
    return world.read(read);
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.changed(change));
  }

  private Stored parse(Table.Row row) {
    if (undone != world.undone()) {
      undone = world.undone();
      parsed.clear();
    }
    var known = parsed.get(row.key());
    if (known != null
        && known.stored().revision() == row.revision()
        && known.text().equals(row.text())) {
      return known.stored();
    }
    return remember(Key.parse(row.key()), row.revision(), row.text(), Json.parse(row.text()));
  }

  private Stored remember(Key key, long revision, String text, ObjectNode tree) {
    Json.ensure(tree, "metadata").put("resourceVersion", Long.toString(revision));
    var stored = new Stored(key, revision, tree);
    parsed.put(key.text(), new Parsed(text, stored));
    return stored;
  }
}
