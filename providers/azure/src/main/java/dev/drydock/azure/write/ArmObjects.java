package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.util.function.Consumer;

/// Does what can be done with an ordinary ARM object: a body of its own, marks in its tags.
final class ArmObjects implements Verbs {
  private final Arm arm;
  private final Operations operations;
  private final Writer writer;
  private final ArmType type;
  private final Consumer<ObjectNode> tidy;
  private final String onDelete;
  private final String onPurge;

  private ArmObjects(
      Arm arm,
      Writer writer,
      ArmType type,
      Consumer<ObjectNode> tidy,
      String onDelete,
      String onPurge) {
    this.arm = arm;
    this.operations = new Operations(arm);
    this.writer = writer;
    this.type = type;
    this.tidy = tidy;
    this.onDelete = onDelete;
    this.onPurge = onPurge;
  }

  /// Serve a type whose writes are plain JSON.
  static ArmObjects of(Arm arm, ArmType type) {
    return of(arm, type, new PlainWriter(arm, type.version()));
  }

  static ArmObjects of(Arm arm, ArmType type, Writer writer) {
    return new ArmObjects(arm, writer, type, body -> {}, "", "");
  }

  /// Put a body right just before it is sent.
  ArmObjects tidying(Consumer<ObjectNode> action) {
    return new ArmObjects(arm, writer, type, action, onDelete, onPurge);
  }

  /// Say more in the query of a delete.
  ArmObjects deleting(String query, String purgeQuery) {
    return new ArmObjects(arm, writer, type, tidy, query, purgeQuery);
  }

  @Override
  public Reading read(ArmId id) {
    var outcome = arm.get(id.path(), type.version());
    if (Arm.notFound(outcome)) {
      return new Reading.Absent();
    }
    return outcome instanceof Outcome.Answer answer && answer.good()
        ? new Reading.Present(type.live(id.id(), answer.body()))
        : new Reading.Failed(arm.faults().ofRead(outcome));
  }

  @Override
  public Progress create(Write.Create write) {
    return create(write, body -> {});
  }

  /// Create with something more in the body than lowering could know.
  Progress create(Write.Create write, Consumer<ObjectNode> completion) {
    var body = type.create(write.desired());
    type.marks().write(body, write.mark());
    completion.accept(body);
    return put(write.desired().id(), body, "");
  }

  @Override
  public Progress update(Write.Update write) {
    return rewrite(
        write.live(),
        body -> {
          type.overlay(body, write.desired());
          type.marks().write(body, write.mark());
        });
  }

  @Override
  public Progress release(Write.Release write) {
    return rewrite(write.live(), type.marks()::erase);
  }

  /// Read, see that it is what the plan saw, change the body and send it back.
  Progress rewrite(LiveObject live, Consumer<ObjectNode> change) {
    var outcome = arm.get(ArmId.of(live.id()).path(), type.version());
    if (Arm.notFound(outcome)) {
      return new Progress.Failed(new ProviderFault.Conflict(live.id() + " is gone."));
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    var body = answer.body();
    var version = type.live(live.id(), body).version();
    if (!type.unchanged(live, body)) {
      return new Progress.Failed(new ProviderFault.Conflict(live.id() + " has just changed."));
    }
    type.strip(body);
    change.accept(body);
    return put(live.id(), body, version);
  }

  private Progress put(ObjectId id, ObjectNode body, String version) {
    tidy.accept(body);
    var pending = Pending.of(Pending.Kind.PUT, type.name(), id);
    var outcome = writer.put(ArmId.of(id), body, version);
    return operations.sent(outcome, pending, answer -> done(id, answer));
  }

  private Progress done(ObjectId id, ObjectNode answer) {
    return answer.has("id") && (answer.has("properties") || answer.has("location"))
        ? new Progress.Done(type.live(id, answer))
        : reread(ArmId.of(id));
  }

  /// Read what a finished write has made. A failure here is not the write's: it is asked again.
  private Progress reread(ArmId id) {
    return switch (read(id)) {
      case Reading.Present(var live) -> new Progress.Done(live);
      case Reading.Absent _ ->
          new Progress.Failed(
              new ProviderFault.Conflict(id.text() + " was made and is not there."));
      case Reading.Failed(ProviderFault.Throttled(_, var after)) ->
          Operations.again(after, Pending.of(Pending.Kind.PUT, type.name(), id.id()));
      case Reading.Failed(ProviderFault.Unavailable(_, var after)) ->
          Operations.again(after, Pending.of(Pending.Kind.PUT, type.name(), id.id()));
      case Reading.Failed(var fault) -> new Progress.Failed(fault);
    };
  }

  @Override
  public Progress delete(Write.Delete write) {
    var id = ArmId.of(write.live().id());
    var query = write.purge() && !onPurge.isEmpty() ? onPurge : onDelete;
    var outcome = writer.delete(id, query);
    var pending = Pending.of(Pending.Kind.DELETE, type.name(), id.id());
    return Arm.notFound(outcome)
        ? finish(pending)
        : operations.sent(outcome, pending, _ -> finish(pending));
  }

  @Override
  public Progress finish(Pending pending) {
    return switch (pending.kind()) {
      case PUT -> reread(pending.armId());
      case DELETE, DELETE_THEN_PURGE, PURGE -> new Progress.Gone();
      case KEYS ->
          new Progress.Failed(
              new ProviderFault.Conflict("The keys are set; the rest is still to be written."));
    };
  }
}
