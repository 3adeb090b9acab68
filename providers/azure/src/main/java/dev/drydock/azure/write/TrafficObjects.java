package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.arm.Marks;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The traffic of endpoints: a part of the endpoint's body, so that each write reads the endpoint
/// and sends all of it back. Its mark is the endpoint's; what was asserted stands beside it.
public final class TrafficObjects implements Verbs {
  private static final String ASSERTED = Marks.assertedOf(Role.TRAFFIC);
  private static final String SHARES = "properties.traffic";
  private static final String MIRROR = "properties.mirrorTraffic";

  private final Arm arm;
  private final Operations operations;

  TrafficObjects(Arm arm) {
    this.arm = arm;
    this.operations = new Operations(arm);
  }

  /// Return the traffic that an endpoint's body holds: there is none before somebody has set it.
  public static Optional<LiveObject> live(ObjectNode endpoint) {
    boolean there =
        Marks.TAGS.tag(endpoint, ASSERTED).isPresent()
            || some(endpoint, SHARES)
            || some(endpoint, MIRROR);
    if (!there) {
      return Optional.empty();
    }
    var id = ArmId.parse(Json.text(endpoint, "id")).with("traffic");
    return Optional.of(live(id, endpoint));
  }

  private static boolean some(ObjectNode endpoint, String path) {
    return Json.at(endpoint, path).filter(map -> !map.isEmpty()).isPresent();
  }

  private static LiveObject live(ArmId id, ObjectNode endpoint) {
    var mark = Marks.TAGS.ofChild(endpoint, Role.TRAFFIC, MachineLearning.TRAFFIC.type());
    var live = MachineLearning.TRAFFIC.live(id.id(), endpoint, mark);
    return new LiveObject(
        live.id(),
        live.type(),
        live.fields(),
        live.computed(),
        live.mark(),
        serving(id.whole(), endpoint),
        live.containers(),
        live.version(),
        live.provenance());
  }

  /// The deployments that get requests: they must outlive what sends them there.
  private static List<ObjectId> serving(ArmId endpoint, ObjectNode body) {
    var serving = new ArrayList<ObjectId>();
    for (var path : List.of(SHARES, MIRROR)) {
      Json.at(body, path)
          .ifPresent(map ->
              map.properties()
                  .forEach(share -> {
                    var deployment = endpoint.child("deployments", share.getKey()).id();
                    if (share.getValue().asInt() > 0 && !serving.contains(deployment)) {
                      serving.add(deployment);
                    }
                  }));
    }
    return serving;
  }

  @Override
  public Reading read(ArmId id) {
    var outcome = endpoint(id);
    if (Arm.notFound(outcome)) {
      return new Reading.Absent();
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Reading.Failed(arm.faults().ofRead(outcome));
    }
    return live(answer.body()).isPresent()
        ? new Reading.Present(live(id, answer.body()))
        : new Reading.Absent();
  }

  private Outcome endpoint(ArmId id) {
    return arm.get(id.path(), MachineLearning.VERSION);
  }

  @Override
  public Progress create(Write.Create write) {
    return rewrite(
        write.desired().id(),
        null,
        body -> {
          MachineLearning.TRAFFIC.overlay(body, write.desired());
          Marks.TAGS.set(body, ASSERTED, write.mark().asserted());
        });
  }

  @Override
  public Progress update(Write.Update write) {
    return rewrite(
        write.live().id(),
        write.live(),
        body -> {
          MachineLearning.TRAFFIC.overlay(body, write.desired());
          Marks.TAGS.set(body, ASSERTED, write.mark().asserted());
        });
  }

  @Override
  public Progress delete(Write.Delete write) {
    var progress =
        rewrite(
            write.live().id(),
            write.live(),
            body -> {
              Json.put(body, SHARES, Json.object());
              Json.put(body, MIRROR, Json.object());
              Marks.TAGS.set(body, ASSERTED, "");
            });
    return switch (progress) {
      case Progress.Done _ -> new Progress.Gone();
      case Progress.Failed(ProviderFault.Rejected(var code, _)) when code.equals(NO_ENDPOINT) ->
          new Progress.Gone();
      case Progress.Gone _, Progress.Failed _, Progress.Waiting _ -> progress;
    };
  }

  @Override
  public Progress release(Write.Release write) {
    return rewrite(write.live().id(), write.live(), body -> Marks.TAGS.set(body, ASSERTED, ""));
  }

  private static final String NO_ENDPOINT = "ParentResourceNotFound";

  private Progress rewrite(ObjectId id, @Nullable LiveObject seen, Consumer<ObjectNode> change) {
    var outcome = endpoint(ArmId.of(id));
    if (Arm.notFound(outcome)) {
      var message = "The endpoint of " + id + " is not there.";
      return new Progress.Failed(new ProviderFault.Rejected(NO_ENDPOINT, message));
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    var body = answer.body();
    if (seen != null && !MachineLearning.TRAFFIC.unchanged(seen, body)) {
      return new Progress.Failed(new ProviderFault.Conflict(id + " has just changed."));
    }
    MachineLearning.ENDPOINT.strip(body);
    change.accept(body);
    var pending = Pending.of(Pending.Kind.PUT, MachineLearning.TRAFFIC.name(), id);
    var sent = arm.put(ArmId.of(id).path(), MachineLearning.VERSION, body, "");
    return operations.sent(sent, pending, _ -> finish(pending));
  }

  @Override
  public Progress finish(Pending pending) {
    return switch (read(pending.armId())) {
      case Reading.Present(var live) -> new Progress.Done(live);
      case Reading.Absent _ -> new Progress.Gone();
      case Reading.Failed(ProviderFault.Throttled(_, var after)) ->
          Operations.again(after, pending);
      case Reading.Failed(ProviderFault.Unavailable(_, var after)) ->
          Operations.again(after, pending);
      case Reading.Failed(var fault) -> new Progress.Failed(fault);
    };
  }
}
