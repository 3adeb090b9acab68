package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.arm.Marks;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.Clusters;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.LinkedHashMap;

/// Extensions of managed clusters. They have no tags: the cluster's mark is theirs, and what was
/// asserted of them is written among the cluster's tags when the extension itself is done.
final class ExtensionObjects implements Verbs {
  private static final String ASSERTED = Marks.assertedOf(Role.EXTENSION);

  /// A cluster takes no tags while one of its pools is in the making.
  private static final Duration BUSY_WAIT = Duration.ofSeconds(30);

  private final Arm arm;
  private final Operations operations;
  private final ClusterWriter clusters;

  ExtensionObjects(Arm arm, Sdk sdk) {
    this.arm = arm;
    this.operations = new Operations(arm);
    this.clusters = new ClusterWriter(sdk);
  }

  @Override
  public Reading read(ArmId id) {
    var outcome = extension(id);
    if (Arm.notFound(outcome)) {
      return new Reading.Absent();
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Reading.Failed(arm.faults().ofRead(outcome));
    }
    return switch (cluster(id)) {
      case Outcome.Answer parent when parent.good() -> {
        var mark = Marks.TAGS.ofChild(parent.body(), Role.EXTENSION, Clusters.EXTENSION.type());
        yield new Reading.Present(Clusters.EXTENSION.live(id.id(), answer.body(), mark));
      }
      case Outcome other when Arm.notFound(other) -> new Reading.Absent();
      case Outcome other -> new Reading.Failed(arm.faults().ofRead(other));
    };
  }

  private Outcome extension(ArmId id) {
    return arm.get(id.path(), Clusters.EXTENSION.version());
  }

  private Outcome cluster(ArmId id) {
    return arm.get(id.parent().path(), Clusters.AKS.version());
  }

  @Override
  public Progress create(Write.Create write) {
    return put(write.desired().id(), Clusters.EXTENSION.create(write.desired()), write.mark());
  }

  @Override
  public Progress update(Write.Update write) {
    var id = write.live().id();
    var outcome = extension(ArmId.of(id));
    if (Arm.notFound(outcome)) {
      return new Progress.Failed(new ProviderFault.Conflict(id + " is gone."));
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    var body = answer.body();
    if (!Clusters.EXTENSION.unchanged(write.live(), body)) {
      return new Progress.Failed(new ProviderFault.Conflict(id + " has just changed."));
    }
    Clusters.EXTENSION.strip(body);
    Clusters.EXTENSION.overlay(body, write.desired());
    return put(id, body, write.mark());
  }

  private Progress put(ObjectId id, ObjectNode body, Mark.Owned mark) {
    var pending =
        Pending.of(Pending.Kind.PUT, Clusters.EXTENSION.name(), id).noting(mark.asserted());
    var outcome = arm.put(ArmId.of(id).path(), Clusters.EXTENSION.version(), body, "");
    return operations.sent(outcome, pending, _ -> finish(pending));
  }

  @Override
  public Progress delete(Write.Delete write) {
    var id = ArmId.of(write.live().id());
    var outcome = arm.delete(id.path(), Clusters.EXTENSION.version(), "");
    var pending = Pending.of(Pending.Kind.DELETE, Clusters.EXTENSION.name(), id.id());
    return Arm.notFound(outcome)
        ? new Progress.Gone()
        : operations.sent(outcome, pending, _ -> new Progress.Gone());
  }

  @Override
  public Progress release(Write.Release write) {
    return tag(Pending.of(Pending.Kind.PUT, Clusters.EXTENSION.name(), write.live().id()));
  }

  @Override
  public Progress finish(Pending pending) {
    return switch (pending.kind()) {
      case PUT -> tag(pending);
      case DELETE, DELETE_THEN_PURGE, PURGE, KEYS -> new Progress.Gone();
    };
  }

  /// Write what was asserted, the pending's note, on the cluster; then the extension is done. While
  /// the cluster is busy the extension is simply not done yet: sent again, it would be found there.
  private Progress tag(Pending pending) {
    var cluster = cluster(pending.armId());
    if (!(cluster instanceof Outcome.Answer answer) || !answer.good()) {
      return unless(pending, new Progress.Failed(arm.faults().ofRead(cluster)));
    }
    if (Marks.TAGS.tag(answer.body(), ASSERTED).orElse("").equals(pending.note())) {
      return reread(pending);
    }
    Marks.TAGS.set(answer.body(), ASSERTED, pending.note());
    var tags = new LinkedHashMap<String, String>();
    Json.at(answer.body(), "tags")
        .ifPresent(map ->
            map.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText())));
    var version = Clusters.AKS.live(pending.armId().parent().id(), answer.body()).version();
    var outcome = clusters.tag(pending.armId().parent(), tags, version);
    return unless(pending, operations.sent(outcome, pending, _ -> reread(pending)));
  }

  private Progress reread(Pending pending) {
    return switch (read(pending.armId())) {
      case Reading.Present(var live) -> new Progress.Done(live);
      case Reading.Absent _ ->
          new Progress.Failed(
              new ProviderFault.Conflict(pending.id() + " was made and is not there."));
      case Reading.Failed(var fault) -> unless(pending, new Progress.Failed(fault));
    };
  }

  private static Progress unless(Pending pending, Progress progress) {
    return switch (progress) {
      case Progress.Failed(ProviderFault.Throttled(_, var after)) ->
          Operations.again(after, pending);
      case Progress.Failed(ProviderFault.Unavailable(_, var after)) ->
          Operations.again(after, pending);
      case Progress.Failed(ProviderFault.Conflict _),
          Progress.Failed(ProviderFault.OutcomeUnknown _) ->
          Operations.again(BUSY_WAIT, pending);
      case Progress.Failed _, Progress.Done _, Progress.Gone _, Progress.Waiting _ -> progress;
    };
  }
}
