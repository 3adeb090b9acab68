package dev.drydock.sim.world.fault;

import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Says what goes wrong now. Every room may have its own of these: what it knows is the world's.
public final class Faults {
  private static final String PROFILE = "profile";
  private static final String NAME = "name";
  private static final String SINCE = "since";
  private static final String MARK = "mark.";
  private static final long PARTS = 1_000_000;

  private final World world;
  private final Table state;
  private Known known = new Known(0, FaultProfile.NONE, World.BEGINNING);

  /// What the world's store said when it was last looked at.
  private record Known(long revision, FaultProfile profile, Instant since) {}

  public Faults(World world) {
    this.world = world;
    this.state = world.plainTable("faults");
  }

  /// Let the world misbehave as `profile` says from now on, instead of as before.
  public void inject(FaultProfile profile) {
    state.rows("").forEach(row -> state.remove(row.key()));
    if (!profile.rules().isEmpty()) {
      state.put(NAME, profile.name());
      state.put(SINCE, world.now().toString());
      state.put(PROFILE, profile.json());
    }
  }

  /// Return how the world misbehaves.
  public FaultProfile profile() {
    return known().profile();
  }

  /// Return a word that changes whenever a profile is injected.
  public String version() {
    return Long.toString(known().revision());
  }

  /// Draw what goes wrong with one request, if anything.
  public Optional<Fault.OfAnswer> answer(Asked asked) {
    return drawn(asked, Fault.OfAnswer.class);
  }

  /// Draw what goes wrong with an operation that begins, if anything.
  public Optional<Fault.OfOperation> operation(Asked asked) {
    return drawn(asked, Fault.OfOperation.class);
  }

  /// Draw how old what a list tells is; empty when it is of now.
  public Optional<Duration> stale(Asked asked) {
    return drawn(asked, Fault.Stale.class).map(stale -> draw(stale, stale.age()));
  }

  /// Return how long what was is to be remembered, for lists that are stale.
  public Duration memory() {
    return profile().rules().stream()
        .map(rule -> rule.fault() instanceof Fault.Stale(var age) ? age.most() : Duration.ZERO)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// Note how far the world is, for lists that are stale by revision.
  public void mark() {
    var memory = memory();
    if (!memory.isZero()) {
      var oldest = mark(world.now().minus(memory));
      state.rows(MARK).stream()
          .map(Table.Row::key)
          .takeWhile(at -> at.compareTo(oldest) < 0)
          .forEach(state::remove);
      state.put(mark(world.now()), Long.toString(world.revision()));
    }
  }

  /// Return the world's revision of `age` ago, or the first after it that was noted.
  public Optional<Long> revisionBefore(Duration age) {
    var then = mark(world.now().minus(age));
    return state.rows(MARK).stream()
        .filter(row -> row.key().compareTo(then) >= 0)
        .map(row -> Long.parseLong(row.text()))
        .findFirst();
  }

  private static String mark(Instant at) {
    return String.format(Locale.ROOT, "%s%015d", MARK, at.toEpochMilli());
  }

  /// Draw when somebody edits next; empty when nobody does.
  public Optional<Duration> nextEdit() {
    return drawn(new Asked("", "", ""), Fault.Edited.class)
        .map(edited -> draw(edited, edited.every()));
  }

  /// Draw a duration for a fault.
  public Duration draw(Fault fault, Span span) {
    return span.draw(world.chance("faults." + fault.word()));
  }

  private <T extends Fault> Optional<T> drawn(Asked asked, Class<T> kind) {
    var now = known();
    var since = Duration.between(now.since(), world.now());
    int number = 0;
    for (var rule : now.profile().rules()) {
      if (kind.isInstance(rule.fault()) && rule.opens(since) && happens(rule, asked, number)) {
        return Optional.of(kind.cast(rule.fault()));
      }
      number++;
    }
    return Optional.empty();
  }

  private boolean happens(FaultRule rule, Asked asked, int number) {
    if (!rule.where().covers(asked) || count(number) >= rule.most()) {
      return false;
    }
    var chance = world.chance("faults." + rule.fault().word());
    if (rule.rate() < 1 && chance.below(PARTS) >= Math.round(rule.rate() * PARTS)) {
      return false;
    }
    if (rule.most() < Integer.MAX_VALUE) {
      state.put(counter(number), Integer.toString(count(number) + 1));
    }
    return true;
  }

  private int count(int number) {
    return state.row(counter(number)).map(row -> Integer.parseInt(row.text())).orElse(0);
  }

  private static String counter(int number) {
    return "count." + number;
  }

  private Known known() {
    var row = state.row(PROFILE);
    long revision = row.map(Table.Row::revision).orElse(0L);
    if (known.revision() != revision) {
      known = new Known(revision, read(row), since());
    }
    return known;
  }

  private FaultProfile read(Optional<Table.Row> row) {
    var name = state.row(NAME).map(Table.Row::text).orElse("none");
    return row.map(stored -> FaultProfile.parse(name, stored.text())).orElse(FaultProfile.NONE);
  }

  private Instant since() {
    return state.row(SINCE).map(row -> Instant.parse(row.text())).orElse(World.BEGINNING);
  }
}
