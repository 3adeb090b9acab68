package dev.drydock.sim.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// One simulated world: virtual time, seeded chance, a versioned store and a queue of events.
///
/// One thread at a time is inside; whoever else comes waits. Time stands still but for
/// [#advanceTo], which lets every event happen on the way, in the order of (instant, sequence).
/// Where time follows the wall clock, [#quicken] makes what the world does by itself go faster.
public final class World implements AutoCloseable {
  /// Where every world begins.
  public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  private static final String TABLE = "table.";
  private static final int COMMITS_BETWEEN = 256;
  private static final int FILL_PERCENT = 60;
  private static final int COMPACTED_BYTES = 4 << 20;

  /// What happens when an event's time has come.
  @FunctionalInterface
  public interface Handler {
    void happen(String payload);
  }

  private final MVStore store;
  private final MVMap<String, String> facts;
  private final MVMap<String, String> events;
  private final TreeMap<String, Handler> handlers = new TreeMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Read read = new Read("", BEGINNING);
  private double pace = 1;
  private int depth;
  private int undone;
  private int commits;

  private World(MVStore store, long seed) {
    this.store = store;
    store.setVersionsToKeep(0);
    store.setRetentionTime(0);
    this.facts = store.openMap("world");
    this.events = store.openMap("events");
    facts.putIfAbsent("seed", Long.toString(seed));
    facts.putIfAbsent("now", BEGINNING.toString());
    store.commit();
  }

  /// Open a world that lives in memory only.
  public static World inMemory(long seed) {
    return new World(new MVStore.Builder().autoCommitDisabled().open(), seed);
  }

  /// Open the world kept in `file`, or begin one there.
  ///
  /// @param seed of a new world; one that exists keeps its own
  /// @throws WorldInUse when another process has it open
  public static World at(Path file, long seed) {
    return new World(WorldFile.open(file), seed);
  }

  public synchronized Instant now() {
    var stored = Objects.requireNonNull(facts.get("now"));
    if (!stored.equals(read.text())) {
      read = new Read(stored, Instant.parse(stored));
    }
    return read.at();
  }

  /// The time as it was last read: it is asked for far more often than it moves.
  private record Read(String text, Instant at) {}

  /// Return the world's time as a clock for whoever needs one.
  public InstantSource clock() {
    return this::now;
  }

  public synchronized long seed() {
    return Long.parseLong(facts.get("seed"));
  }

  /// Return a stream of chance of its own: draws from one never move another.
  public Chance chance(String stream) {
    return new Chance(this, facts, stream);
  }

  /// Return the table of a name, made when it is first asked for. Ask outside a transaction when
  /// the table is to be kept: one that was made inside goes when the transaction is undone.
  public synchronized Table table(String name) {
    var rows = this.<String, String>map(TABLE + name);
    return new Table(this, facts, rows, Optional.of(map("log." + name)));
  }

  /// Return the table of a name that nobody watches: it remembers no changes.
  public synchronized Table plainTable(String name) {
    return new Table(this, facts, map(TABLE + name), Optional.empty());
  }

  /// Return the keys of every table whose name begins with `prefix`, by name of the table.
  public synchronized SequencedMap<String, List<String>> keys(String prefix) {
    var keys = new TreeMap<String, List<String>>();
    for (var name : store.getMapNames()) {
      if (name.startsWith(TABLE + prefix)) {
        keys.put(
            name.substring(TABLE.length()), List.copyOf(this.<String, String>map(name).keySet()));
      }
    }
    return keys;
  }

  private <K, V> MVMap<K, V> map(String name) {
    boolean made = !store.hasMap(name);
    MVMap<K, V> map = store.openMap(name);
    if (made && depth == 0) {
      store.commit();
    }
    return map;
  }

  /// Return the log of what happened here.
  public EventLog log() {
    return new EventLog(this::now, plainTable("happened"), plainTable("happened.state"));
  }

  /// Say what happens when an event of a kind is due. Handlers are not stored: every component
  /// registers its own before time moves.
  public synchronized void on(String kind, Handler handler) {
    handlers.put(kind, handler);
  }

  /// Let an event of `kind` happen after `delay`, unless the transaction is undone.
  public synchronized void after(Duration delay, String kind, String payload) {
    at(now().plus(paced(delay)), kind, payload);
  }

  /// Let an event of `kind` happen at `instant` however fast the world goes, unless the transaction
  /// is undone.
  public synchronized void at(Instant instant, String kind, String payload) {
    long sequence = Long.parseLong(facts.getOrDefault("sequence", "0"));
    facts.put("sequence", Long.toString(sequence + 1));
    events.put(new Due(instant, sequence).key(), kind + "\n" + payload);
  }

  /// Let everything that the world does by itself take one `times`-th of its time from now on: for
  /// a world whose time follows the wall clock. What clients measure (the life of a token, a
  /// time-out) is not touched.
  ///
  /// @param times at least 1
  public synchronized void quicken(double times) {
    if (times < 1) {
      throw new IllegalArgumentException("A world goes no slower than its tables say: " + times);
    }
    pace = times;
  }

  /// Return how long something that the world does takes here: all of `delay`, or its part when the
  /// world was quickened.
  public synchronized Duration paced(Duration delay) {
    return pace == 1 ? delay : Duration.ofNanos(Math.round(delay.toNanos() / pace));
  }

  /// Call `listener` after every transaction that was kept, on the thread that made it and outside
  /// the transaction. It must not wait, nor enter the world again.
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /// Return when the next event is due.
  public synchronized Optional<Instant> nextEvent() {
    return Optional.ofNullable(events.firstKey()).map(Due::parse).map(Due::at);
  }

  /// Move time to `instant`, letting everything due on the way happen; never back.
  public synchronized void advanceTo(Instant instant) {
    while (nextEvent().filter(at -> !at.isAfter(instant)).isPresent()) {
      transact(this::happenNext);
    }
    if (instant.isAfter(now())) {
      transact(() -> facts.put("now", instant.toString()));
    }
  }

  /// Do `action` as one: it is on disk when this returns, and has not happened when it throws.
  public synchronized <T> T transact(Supplier<T> action) {
    depth++;
    boolean done = false;
    try {
      var result = action.get();
      done = true;
      return result;
    } finally {
      depth--;
      if (depth == 0) {
        if (done) {
          store.commit();
          tidy();
          listeners.forEach(Runnable::run);
        } else {
          undone++;
          store.rollback();
        }
      }
    }
  }

  /// Read what belongs together: nobody else is inside meanwhile. Nobody is told of it.
  public synchronized <T> T read(Supplier<T> action) {
    return action.get();
  }

  /// Return how many writes there have been, to any table: while it stands, so does everything that
  /// tables hold.
  public synchronized long revision() {
    return Long.parseLong(facts.getOrDefault("revision", "0"));
  }

  /// Take back, now and then, what old versions hold of the file: the store does so by itself only
  /// where it commits by itself.
  private void tidy() {
    commits++;
    if (commits % COMMITS_BETWEEN == 0) {
      store.compact(FILL_PERCENT, COMPACTED_BYTES);
    }
  }

  /// Return how many transactions were undone since the world was opened. Whoever keeps a copy of
  /// what the store holds throws it away when this has moved.
  public synchronized int undone() {
    return undone;
  }

  @Override
  public synchronized void close() {
    store.close();
  }

  private boolean happenNext() {
    var key = events.firstKey();
    var event = Objects.requireNonNull(events.remove(key)).split("\n", 2);
    var at = Due.parse(key).at();
    if (at.isAfter(now())) {
      facts.put("now", at.toString());
    }
    var handler = handlers.get(event[0]);
    if (handler == null) {
      throw new IllegalStateException(
          "No handler for events of kind " + event[0] + ". This is a bug in Drydock.");
    }
    handler.happen(event[1]);
    return true;
  }
}
