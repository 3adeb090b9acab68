package dev.drydock.sim.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A table of the world: texts by key, each with the revision at which it was last written. The
/// revision counts every write of the world, so it orders changes across tables.
public final class Table {
  /// How many changes a table remembers for those who watch.
  public static final int HISTORY = 10_000;

  /// @param revision of the last write
  public record Row(String key, long revision, String text) {}

  /// A write that happened, with what was there before: a watcher needs both, to see a row leave a
  /// selection, and so does a list as of an earlier revision.
  ///
  /// @param before empty when the row was not there
  /// @param text empty when the row was removed
  public record Change(long revision, String key, String before, String text, boolean removed) {}

  private final World world;
  private final MVMap<String, String> facts;
  private final MVMap<String, String> rows;
  private final Optional<MVMap<Long, String>> log;

  Table(
      World world,
      MVMap<String, String> facts,
      MVMap<String, String> rows,
      Optional<MVMap<Long, String>> log) {
    this.world = world;
    this.facts = facts;
    this.rows = rows;
    this.log = log;
  }

  public Optional<Row> row(String key) {
    synchronized (world) {
      return Optional.ofNullable(rows.get(key)).map(stored -> parse(key, stored));
    }
  }

  /// Return the rows whose keys begin with `prefix`, sorted by key.
  public List<Row> rows(String prefix) {
    synchronized (world) {
      var found = new ArrayList<Row>();
      var keys = rows.keyIterator(prefix);
      while (keys.hasNext()) {
        var key = keys.next();
        if (!key.startsWith(prefix)) {
          break;
        }
        found.add(parse(key, Objects.requireNonNull(rows.get(key))));
      }
      return found;
    }
  }

  /// Write a row and return its revision.
  public long put(String key, String text) {
    synchronized (world) {
      long revision = nextRevision();
      var before = rows.put(key, revision + "\n" + text);
      remember(revision, 'P', key, before, text);
      return revision;
    }
  }

  /// Remove a row and return the revision of its removal.
  public long remove(String key) {
    synchronized (world) {
      long revision = nextRevision();
      var stored = rows.remove(key);
      remember(revision, 'R', key, stored, "");
      return revision;
    }
  }

  /// Return the changes after `revision`, oldest first; empty when they are not remembered.
  public Optional<List<Change>> changesAfter(long revision) {
    return log.flatMap(kept -> changesAfter(kept, revision));
  }

  private Optional<List<Change>> changesAfter(MVMap<Long, String> log, long revision) {
    synchronized (world) {
      var first = log.firstKey();
      if (log.sizeAsLong() >= HISTORY && first != null && first > revision + 1) {
        return Optional.empty();
      }
      var found = new ArrayList<Change>();
      var keys = log.keyIterator(revision + 1);
      while (keys.hasNext()) {
        long at = keys.next();
        found.add(change(at, Objects.requireNonNull(log.get(at))));
      }
      return Optional.of(found);
    }
  }

  /// Return the world's revision: that of the last write to any table.
  public long revision() {
    synchronized (world) {
      return Long.parseLong(facts.getOrDefault("revision", "0"));
    }
  }

  private long nextRevision() {
    long revision = revision() + 1;
    facts.put("revision", Long.toString(revision));
    return revision;
  }

  private void remember(
      long revision, char what, String key, @Nullable String stored, String text) {
    var before = stored == null ? "" : parse(key, stored).text();
    log.ifPresent(kept -> {
      kept.put(revision, what + key + "\n" + before.length() + "\n" + before + text);
      while (kept.sizeAsLong() > HISTORY) {
        kept.remove(kept.firstKey());
      }
    });
  }

  private static Row parse(String key, String stored) {
    int end = stored.indexOf('\n');
    return new Row(key, Long.parseLong(stored, 0, end, 10), stored.substring(end + 1));
  }

  private static Change change(long revision, String entry) {
    int key = entry.indexOf('\n');
    int length = entry.indexOf('\n', key + 1);
    int text = length + 1 + Integer.parseInt(entry, key + 1, length, 10);
    return new Change(
        revision,
        entry.substring(1, key),
        entry.substring(length + 1, text),
        entry.substring(text),
        entry.charAt(0) == 'R');
  }
}
