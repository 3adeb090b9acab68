package dev.drydock.core.drift;

import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.core.state.Veil;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Resource;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Provenance;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds out what was changed since Drydock last asserted it. Pure: the same observation and the
/// same logs give the same report.
public final class Drift {
  private static final Comparator<ObjectDrift> BY_ADDRESS =
      Comparator.comparing(ObjectDrift::address).thenComparing(ObjectDrift::id);

  private final Desired desired;
  private final LiveState live;
  private final List<ObjectDrift> found;

  /// @param self the names by which services tell Drydock's own changes
  public Drift(Desired desired, LiveState observed, Residuals residuals, SortedSet<String> self) {
    this.desired = desired;
    this.live = Veil.over(observed, desired);
    var told = new Told(desired, live, residuals);
    this.found = new ObjectComparison(desired, live, told, self).objects();
  }

  /// Return the objects of which the services' logs may tell more: those that somebody else may
  /// have changed or deleted. What is not there is asked for by its identity alone; then what
  /// stands is asked for too, to learn under which name Drydock writes.
  public List<LiveObject> suspects() {
    if (!anythingOfOurs()) {
      return List.of();
    }
    var suspects =
        found.stream()
            .filter(one -> one.drifted() || one.finding() == Finding.NOT_APPLIED)
            .map(one -> live.find(one.id()).orElseGet(() -> absent(one)));
    boolean gone = found.stream().anyMatch(one -> one.finding() == Finding.NOT_APPLIED);
    return Stream.concat(suspects, gone ? standing().stream() : Stream.empty()).toList();
  }

  /// Return the report.
  ///
  /// @param traces what the logs told of the suspects
  /// @param since from when on they were asked
  /// @param warnings what they could not tell
  public DriftReport report(Traces traces, Instant since, List<Diagnostic> warnings) {
    var objects =
        withContents(found.stream().map(one -> traced(one, traces)).toList()).stream()
            .sorted(BY_ADDRESS)
            .toList();
    var addresses =
        Stream.concat(
            desired.objects().stream().map(DesiredObject::address),
            objects.stream().map(ObjectDrift::address));
    return new DriftReport(
        desired.spec().stack(),
        live.observedAt(),
        since,
        anythingOfOurs(),
        desired.spec().resources().stream().map(Resource::address).toList(),
        addresses.distinct().sorted().toList(),
        objects,
        warnings);
  }

  private boolean anythingOfOurs() {
    return found.stream().anyMatch(ObjectDrift::drifted)
        || live.all().stream().anyMatch(one -> one.ownedBy(desired.spec().stack()));
  }

  private ObjectDrift traced(ObjectDrift one, Traces traces) {
    return switch (one.finding()) {
      case CHANGED ->
          one.tracing(
              field -> traces.change(live.at(one.id()), field.path(), sharesItsBody(one.id())));
      case MARK_LOST, MARK_EDITED -> one.by(traces.change(live.at(one.id()), true));
      case DELETED -> one.by(traces.deletion(one.id()));
      case NOT_APPLIED ->
          traces
              .deletion(one.id())
              .filter(deletion -> Evidence.foreign(deletion, traces, standing()))
              .map(one::deletedBy)
              .orElse(one);
      case NOT_OURS, RENAMED, NOT_WANTED -> one;
    };
  }

  private boolean sharesItsBody(ObjectId id) {
    return Ownership.isPart(id)
        || live.all().stream()
            .anyMatch(one -> Ownership.isPart(one.id()) && Ownership.host(one.id()).equals(id));
  }

  /// Return what is ours and stands as it was asserted.
  private List<LiveObject> standing() {
    var other = found.stream().map(ObjectDrift::id).toList();
    return live.all().stream()
        .filter(one -> one.ownedBy(desired.spec().stack()) && !other.contains(one.id()))
        .toList();
  }

  /// What lay in something that was deleted went with it, and no log tells of it.
  private List<ObjectDrift> withContents(List<ObjectDrift> all) {
    Map<ObjectId, ObjectDrift> deleted = new TreeMap<>();
    all.stream()
        .filter(one -> one.finding() == Finding.DELETED)
        .forEach(one -> deleted.put(one.id(), one));
    return all.stream().map(one -> with(one, deleted)).toList();
  }

  private ObjectDrift with(ObjectDrift one, Map<ObjectId, ObjectDrift> deleted) {
    return one.finding() != Finding.NOT_APPLIED
        ? one
        : desired.find(one.id()).stream()
            .flatMap(object -> object.containers().stream())
            .flatMap(container -> Stream.ofNullable(deleted.get(container)))
            .findFirst()
            .map(one::goneWith)
            .orElse(one);
  }

  /// Stand in for an object that is not there.
  private static LiveObject absent(ObjectDrift one) {
    return new LiveObject(
        one.id(),
        one.type(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Mark.NONE,
        List.of(),
        List.of(),
        "",
        Provenance.NONE);
  }
}
