package dev.drydock.core.fake;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Handle;
import dev.drydock.spi.History;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// A provider whose cloud is a map. Writes succeed at once unless a script says otherwise.
public final class FakeCloud implements Provider {
  private final Map<ObjectId, LiveObject> objects = new TreeMap<>();
  private final Map<ObjectId, Deque<Supplier<Progress>>> scripts = new HashMap<>();
  private final Map<ObjectId, Write> underWay = new HashMap<>();
  private final Deque<ProviderFault> observing = new ArrayDeque<>();
  private final Map<ObjectId, Map<String, Value>> tells = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private final SortedMap<ObjectId, List<Trace>> history = new TreeMap<>();
  private Optional<ProviderFault> historyFault = Optional.empty();
  private List<DesiredObject> wanted = List.of();
  private int concurrency = 8;
  private int most;

  /// Say what the spec lowers to.
  public void want(List<DesiredObject> all) {
    wanted = List.copyOf(all);
  }

  public void limit(int writes) {
    concurrency = writes;
  }

  /// Let the next write of an object, and the questions after it, be answered so, in turn.
  public void script(ObjectId id, Progress... answers) {
    for (var answer : answers) {
      queue(id).add(() -> answer);
    }
  }

  /// Let the next write be done although the answer says that nobody knows.
  public void loseAnswer(ObjectId id) {
    queue(id)
        .add(() -> {
          perform(id);
          return new Progress.Failed(new ProviderFault.OutcomeUnknown("connection reset"));
        });
  }

  /// Let the service work on the next write of an object for a while.
  public void takeTime(ObjectId id, Duration duration) {
    script(id, waiting(id, duration));
  }

  public static Progress.Waiting waiting(ObjectId id, Duration duration) {
    return new Progress.Waiting(duration, new Handle("fake", id.text()), "working");
  }

  public void failObserving(ProviderFault fault) {
    observing.add(fault);
  }

  /// Let an object tell a computed attribute once it is there.
  public void tell(ObjectId id, String attribute, Value value) {
    tells.computeIfAbsent(id, _ -> new LinkedHashMap<>()).put(attribute, value);
  }

  public void put(LiveObject live) {
    objects.put(live.id(), live);
  }

  /// Let somebody else change a field.
  public void edit(ObjectId id, String path, Value value) {
    var live = live(id);
    var fields = new LinkedHashMap<>(live.fields());
    fields.put(path, value);
    put(
        new LiveObject(
            id,
            live.type(),
            fields,
            live.computed(),
            live.mark(),
            live.references(),
            live.containers(),
            live.version(),
            live.provenance()));
  }

  /// Let the object itself tell who changed it.
  public void tell(ObjectId id, Provenance provenance) {
    var live = live(id);
    put(
        new LiveObject(
            id,
            live.type(),
            live.fields(),
            live.computed(),
            live.mark(),
            live.references(),
            live.containers(),
            live.version(),
            provenance));
  }

  /// Let the service have logged changes of an object.
  public void log(ObjectId id, Trace... traces) {
    history.put(id, List.of(traces));
  }

  /// Let the log be out of reach.
  public void failHistory(ProviderFault fault) {
    historyFault = Optional.of(fault);
  }

  public void mark(ObjectId id, Mark mark) {
    var live = live(id);
    put(
        new LiveObject(
            id,
            live.type(),
            live.fields(),
            live.computed(),
            mark,
            live.references(),
            live.containers(),
            live.version(),
            live.provenance()));
  }

  public void remove(ObjectId id) {
    objects.remove(id);
  }

  public boolean has(ObjectId id) {
    return objects.containsKey(id);
  }

  public LiveObject live(ObjectId id) {
    var live = objects.get(id);
    if (live == null) {
      throw new AssertionError("not there: " + id);
    }
    return live;
  }

  public List<LiveObject> all() {
    return List.copyOf(objects.values());
  }

  public List<ObjectId> ids() {
    return List.copyOf(objects.keySet());
  }

  /// Return the writes begun, in order: `create endpoint.scoring`.
  public List<String> log() {
    return List.copyOf(log);
  }

  /// Return how many writes were under way at once, at most.
  public int most() {
    return most;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public int concurrency() {
    return concurrency;
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return wanted.stream()
        .filter(object -> object.address().resource().equals(resource.address()))
        .toList();
  }

  @Override
  public Observation observe(Scope scope) {
    if (!observing.isEmpty()) {
      return new Observation.Failed(observing.remove());
    }
    var desired = scope.desired().stream().map(DesiredObject::id).toList();
    return new Observation.Observed(
        objects.values().stream()
            .filter(live ->
                live.ownedBy(scope.stack())
                    || desired.contains(live.id())
                    || !live.containers().isEmpty())
            .toList());
  }

  @Override
  public History history(List<LiveObject> asked, Instant since) {
    if (historyFault.isPresent()) {
      return new History.Failed(historyFault.get());
    }
    var told = new TreeMap<ObjectId, List<Trace>>();
    for (var object : asked) {
      var traces = history.getOrDefault(object.id(), List.of());
      var recent = traces.stream().filter(trace -> !trace.at().isBefore(since)).toList();
      if (!recent.isEmpty()) {
        told.put(object.id(), recent);
      }
    }
    return new History.Told(told);
  }

  @Override
  public SortedSet<String> self() {
    return new TreeSet<>(List.of("drydock"));
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    var live = objects.get(id);
    return live == null ? new Reading.Absent() : new Reading.Present(live);
  }

  @Override
  public Progress start(Write write) {
    var id = id(write);
    log.add(describe(write));
    underWay.put(id, write);
    most = Math.max(most, underWay.size());
    var answer = answer(id);
    if (answer instanceof Progress.Failed) {
      underWay.remove(id);
    }
    return answer;
  }

  @Override
  public Progress resume(Handle handle) {
    return answer(ObjectId.parse(handle.text()));
  }

  private Progress answer(ObjectId id) {
    var script = queue(id);
    var answer = script.isEmpty() ? perform(id) : script.remove().get();
    if (answer instanceof Progress.Done || answer instanceof Progress.Gone) {
      underWay.remove(id);
    }
    return answer;
  }

  private Deque<Supplier<Progress>> queue(ObjectId id) {
    return scripts.computeIfAbsent(id, _ -> new ArrayDeque<>());
  }

  private Progress perform(ObjectId id) {
    var write = underWay.get(id);
    if (write == null) {
      throw new AssertionError("nothing is under way for " + id);
    }
    return switch (write) {
      case Write.Create(var desired, var mark) -> done(desired, mark, new LinkedHashMap<>());
      case Write.Update(var desired, var live, var mark) ->
          done(desired, mark, new LinkedHashMap<>(live.fields()));
      case Write.Delete(var live, _) -> {
        takeAway(live.id());
        yield new Progress.Gone();
      }
      case Write.Release(var live) -> {
        mark(live.id(), Mark.NONE);
        yield new Progress.Done(live(live.id()));
      }
    };
  }

  private Progress done(DesiredObject desired, Mark mark, SequencedMap<String, Value> fields) {
    for (var field : desired.type().fields()) {
      if (field.writeOnly() || desired.field(field.path()).isNull()) {
        fields.remove(field.path());
      } else {
        fields.put(field.path(), desired.field(field.path()));
      }
    }
    var references =
        desired.needs().stream()
            .flatMap(edge ->
                wanted.stream()
                    .filter(other ->
                        other.address().resource().equals(edge.address())
                            && other.address().role() == edge.role()))
            .map(DesiredObject::id)
            .toList();
    var live =
        new LiveObject(
            desired.id(),
            desired.type(),
            fields,
            new LinkedHashMap<>(tells.getOrDefault(desired.id(), Map.of())),
            mark,
            references,
            desired.containers(),
            "",
            Provenance.NONE);
    put(live);
    return new Progress.Done(live);
  }

  /// Remove an object, what it holds, and what that holds.
  private void takeAway(ObjectId id) {
    objects.remove(id);
    ids().stream()
        .filter(inner -> has(inner) && live(inner).containers().contains(id))
        .forEach(this::takeAway);
  }

  private static ObjectId id(Write write) {
    return switch (write) {
      case Write.Create create -> create.desired().id();
      case Write.Update update -> update.desired().id();
      case Write.Delete delete -> delete.live().id();
      case Write.Release release -> release.live().id();
    };
  }

  private static String describe(Write write) {
    return switch (write) {
      case Write.Create create -> "create " + create.desired().address();
      case Write.Update update -> "update " + update.desired().address();
      case Write.Delete delete -> (delete.purge() ? "purge " : "delete ") + address(delete.live());
      case Write.Release release -> "release " + address(release.live());
    };
  }

  private static String address(LiveObject live) {
    return live.mark() instanceof Mark.Owned owned ? owned.address().toString() : "?";
  }
}
