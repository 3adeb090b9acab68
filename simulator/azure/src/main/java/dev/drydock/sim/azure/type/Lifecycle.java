package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.ErrorDetail;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.behaviour.Behaviour;
import dev.drydock.sim.world.fault.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Moves resources from stage to stage, as the table of behaviour says.
///
/// A stage that the table leaves after a time is one with an operation running; a stage that it
/// does not leave is the end. The stage `gone` removes the resource.
public final class Lifecycle {
  /// The stage that removes a resource.
  public static final String GONE = "gone";

  private static final String FAILED = "Failed";
  private static final String TIME = "time";

  private static final String EVENT = "azure.stage";
  private static final Optional<Fault.OfOperation> NO_TROUBLE = Optional.empty();

  private final World world;
  private final Entries entries;
  private final Operations operations;
  private final Behaviour behaviour;
  private final Troubles troubles;
  private final TreeMap<String, TypeRules> rules = new TreeMap<>();

  public Lifecycle(World world, Entries entries, Operations operations, Behaviour behaviour) {
    this.world = world;
    this.entries = entries;
    this.operations = operations;
    this.behaviour = behaviour;
    this.troubles = new Troubles(world, EVENT);
    world.on(EVENT, payload -> reach(Json.stored(payload)));
  }

  /// Make a type known.
  public void register(TypeRules type) {
    rules.put(type.shape().type().toLowerCase(Locale.ROOT), type);
  }

  /// Return the rules of a type that has been made known.
  public Optional<TypeRules> rules(String type) {
    return Optional.ofNullable(rules.get(type.toLowerCase(Locale.ROOT)));
  }

  /// Let `trigger` come to an entry, and save it. Afterwards it is busy, or done at once.
  public void begin(Call call, Entry entry, String trigger) {
    var type = known(entry);
    var move = behaviour.next(entry.type(), entry.stage(), trigger, world.chance("azure.delays"));
    type.begun(entry, trigger);
    if (move.isEmpty()) {
      settle(entry, entry.stage().equals(Entry.ABSENT) ? "" : entry.stage());
      return;
    }
    var to = move.get().to();
    var trouble = leaves(entry, to) ? troubles.drawn(call, entry) : NO_TROUBLE;
    enter(entry, to, () -> operations.begin(call, entry, type.shape().style()), trouble);
  }

  /// Let go on what stands still, and let succeed what was to fail.
  public void free() {
    troubles.free();
  }

  /// Remove an entry and everything below it, telling each type.
  public void remove(Entry entry) {
    for (var child : entries.below(entry.id()).reversed()) {
      forget(child);
    }
    forget(entry);
  }

  /// Say how far an entry is, as `provisioningState` shows it.
  public static String visible(String stage) {
    int colon = stage.indexOf(':');
    return colon < 0 ? stage : stage.substring(0, colon);
  }

  private void reach(ObjectNode event) {
    var found = entries.find(new ArmId(event.path("resource").asText()));
    var operation = event.path("operation").asText();
    if (found.isEmpty() || !found.get().operation().equals(operation)) {
      return;
    }
    var entry = found.get();
    var stage = event.path("to").asText();
    if (!failed(entry, stage, operation)) {
      reach(entry, stage, operation);
    }
  }

  private void reach(Entry entry, String stage, String operation) {
    switch (known(entry).reached(entry, stage)) {
      case Outcome.Reach() -> go(entry, stage, operation);
      case Outcome.Divert(var other) -> {
        if (!failed(entry, other, operation)) {
          go(entry, other, operation);
        }
      }
      case Outcome.Fail(var error) -> fail(entry, operation, error);
    }
  }

  /// An operation that is to fail does so at its end: what it did on the way stays.
  private boolean failed(Entry entry, String stage, String operation) {
    var error = leaves(entry, stage) ? Optional.<ErrorDetail>empty() : troubles.failing(operation);
    error.ifPresent(why -> {
      known(entry).reached(entry, FAILED);
      fail(entry, operation, why);
    });
    return error.isPresent();
  }

  private boolean leaves(Entry entry, String stage) {
    return behaviour.leaves(entry.type(), stage, TIME);
  }

  private void go(Entry entry, String stage, String operation) {
    if (stage.equals(GONE)) {
      entry.hidden().put("operation", "");
      entries.save(entry);
      remove(entry);
      note(entry, GONE);
      operations.finish(operation, "Succeeded", Optional.empty());
      return;
    }
    enter(entry, stage, () -> operation, NO_TROUBLE);
    if (!entry.busy()) {
      operations.finish(operation, "Succeeded", Optional.empty());
    }
  }

  private void fail(Entry entry, String operation, ErrorDetail error) {
    settle(entry, FAILED);
    operations.finish(operation, "Failed", Optional.of(error));
  }

  private void enter(
      Entry entry, String stage, Supplier<String> operation, Optional<Fault.OfOperation> trouble) {
    var move = behaviour.next(entry.type(), stage, TIME, world.chance("azure.delays"));
    if (move.isEmpty()) {
      settle(entry, stage);
      return;
    }
    if (!entry.stage().equals(stage)) {
      note(entry, stage);
    }
    var id = operation.get();
    show(entry, stage);
    entry.hidden().put("operation", id);
    entries.save(entry);
    var event = Json.object();
    event.put("resource", entry.id().text());
    event.put("operation", id);
    event.put("to", move.get().to());
    troubles.schedule(id, move.get().delay(), event, trouble);
  }

  private void settle(Entry entry, String stage) {
    if (!stage.isEmpty() && !entry.stage().equals(stage)) {
      note(entry, stage);
    }
    show(entry, stage);
    entry.hidden().put("operation", "");
    entries.save(entry);
  }

  private static void show(Entry entry, String stage) {
    if (!stage.isEmpty()) {
      entry.hidden().put("stage", stage);
      entry.properties().put("provisioningState", visible(stage));
    }
  }

  private void forget(Entry entry) {
    if (entry.busy()) {
      operations.finish(entry.operation(), "Canceled", Optional.of(canceled(entry)));
    }
    rules(entry.type()).ifPresent(type -> type.removed(entry));
    entries.remove(entry.id());
  }

  private void note(Entry entry, String stage) {
    world.log().add("azure", entry.id().key() + " " + stage);
  }

  private TypeRules known(Entry entry) {
    return Objects.requireNonNull(rules.get(entry.type().toLowerCase(Locale.ROOT)), entry.type());
  }

  private static ErrorDetail canceled(Entry entry) {
    return ErrorDetail.of(
        "OperationCanceled", "The resource '" + entry.id().name() + "' was deleted meanwhile.");
  }

  /// Name the types that are known, sorted.
  public List<String> types() {
    return rules.values().stream().map(type -> type.shape().type()).toList();
  }
}
