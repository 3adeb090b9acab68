package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.FreeBody;
import dev.drydock.azure.arm.Marks;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Does what can be done with an object of any type. Resource Manager itself says what a type is
/// and whether it takes tags; what takes none could not be found again, and is not made.
final class FreeObjects {
  /// Microsoft.Resources 2021-04-01.
  private static final String PROVIDERS = "2021-04-01";

  private static final String TAGGED = "SupportsTags";

  private final Arm arm;
  private final Operations operations;

  /// The types of what is under way: a handle holds no fields.
  private final Map<String, ObjectType> underWay = new ConcurrentHashMap<>();

  FreeObjects(Arm arm) {
    this.arm = arm;
    this.operations = new Operations(arm);
  }

  Verbs of(ObjectType type) {
    return new OfType(new FreeBody(type));
  }

  /// Whether a handle's type is a free one: its name carries the api-version.
  static boolean isFree(String type) {
    return type.indexOf('@') >= 0;
  }

  /// Return what goes on with an operation that was begun, here or in another process.
  Verbs named(Pending pending) {
    return of(
        underWay.getOrDefault(
            pending.armId().key(),
            FreeType.of("azure", pending.type(), List.of(), Duration.ofSeconds(30))));
  }

  private final class OfType implements Verbs {
    private final FreeBody body;

    OfType(FreeBody body) {
      this.body = body;
    }

    @Override
    public Reading read(ArmId id) {
      var outcome = arm.get(id.path(), body.version());
      if (Arm.notFound(outcome)) {
        return new Reading.Absent();
      }
      return outcome instanceof Outcome.Answer answer && answer.good()
          ? new Reading.Present(body.live(id.id(), answer.body()))
          : new Reading.Failed(arm.faults().ofRead(outcome));
    }

    @Override
    public Progress create(Write.Create write) {
      var id = ArmId.of(write.desired().id());
      var untagged = untagged(id);
      return untagged.isPresent()
          ? new Progress.Failed(untagged.get())
          : put(id, body.create(write.desired(), write.mark()), "");
    }

    @Override
    public Progress update(Write.Update write) {
      return rewrite(write.live(), before -> body.over(before, write.desired(), write.mark()));
    }

    @Override
    public Progress release(Write.Release write) {
      return rewrite(
          write.live(),
          before -> {
            Marks.TAGS.erase(before);
            Marks.TAGS.set(before, FreeBody.VERSION_TAG, "");
            return before;
          });
    }

    private Progress rewrite(LiveObject live, UnaryOperator<ObjectNode> change) {
      var id = ArmId.of(live.id());
      var outcome = arm.get(id.path(), body.version());
      if (Arm.notFound(outcome)) {
        return new Progress.Failed(new ProviderFault.Conflict(live.id() + " is gone."));
      }
      if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
        return new Progress.Failed(arm.faults().ofRead(outcome));
      }
      if (!body.unchanged(live, answer.body())) {
        return new Progress.Failed(new ProviderFault.Conflict(live.id() + " has just changed."));
      }
      var version = body.live(live.id(), answer.body()).version();
      return put(id, change.apply(answer.body()), version);
    }

    private Progress put(ArmId id, ObjectNode content, String version) {
      underWay.put(id.key(), body.type());
      var pending = Pending.of(Pending.Kind.PUT, body.type().name(), id.id());
      var outcome = arm.put(id.path(), body.version(), content, version);
      return operations.sent(outcome, pending, _ -> reread(id));
    }

    private Progress reread(ArmId id) {
      return switch (read(id)) {
        case Reading.Present(var live) when live.type().fields().isEmpty() && !isKnown(id) ->
            new Progress.Failed(new ProviderFault.Conflict(live.id() + " has come to its end."));
        case Reading.Present(var live) -> new Progress.Done(live);
        case Reading.Absent _ ->
            new Progress.Failed(
                new ProviderFault.Conflict(id.text() + " was made and is not there."));
        case Reading.Failed(ProviderFault.Throttled(_, var after)) ->
            Operations.again(after, Pending.of(Pending.Kind.PUT, body.type().name(), id.id()));
        case Reading.Failed(var fault) -> new Progress.Failed(fault);
      };
    }

    /// Whether this process began what is under way; else it is read again by its type.
    private boolean isKnown(ArmId id) {
      return underWay.containsKey(id.key());
    }

    @Override
    public Progress delete(Write.Delete write) {
      var id = ArmId.of(write.live().id());
      var outcome = arm.delete(id.path(), body.version(), "");
      var pending = Pending.of(Pending.Kind.DELETE, body.type().name(), id.id());
      return Arm.notFound(outcome)
          ? new Progress.Gone()
          : operations.sent(outcome, pending, _ -> new Progress.Gone());
    }

    @Override
    public Progress finish(Pending pending) {
      return switch (pending.kind()) {
        case PUT -> reread(pending.armId());
        case DELETE, DELETE_THEN_PURGE, PURGE, KEYS -> new Progress.Gone();
      };
    }

    private static String capabilities(ObjectNode provider, String name) {
      return provider
          .path("resourceTypes")
          .valueStream()
          .filter(type -> type.path("resourceType").asText().equalsIgnoreCase(name))
          .map(type -> type.path("capabilities").asText())
          .findFirst()
          .orElse("");
    }

    /// Ask whether the type takes tags, which hold the owner's mark. A type that the service does
    /// not list is left to the service to refuse.
    private Optional<ProviderFault> untagged(ArmId id) {
      var name = body.typeName();
      int slash = name.indexOf('/');
      var path = "/subscriptions/" + id.subscription() + "/providers/" + name.substring(0, slash);
      if (!(arm.get(path, PROVIDERS) instanceof Outcome.Answer answer) || !answer.good()) {
        return Optional.empty();
      }
      var capabilities = capabilities(answer.body(), name.substring(slash + 1));
      return capabilities.isEmpty() || capabilities.contains(TAGGED)
          ? Optional.empty()
          : Optional.of(
              new ProviderFault.Rejected(
                  "TypeWithoutTags",
                  name
                      + " takes no tags, so "
                      + id.name()
                      + " could carry no owner's mark and would not be found again. Nothing was"
                      + " made. Let the object above it hold it in its body, or make it by other"
                      + " means."));
    }
  }
}
