package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.Foundation;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;

/// Key vaults. A new one must name the tenant, which the subscription tells; a deleted one keeps
/// its name until it is purged by an action of the region's.
final class VaultObjects implements Verbs {
  private static final String SUBSCRIPTIONS = "2022-12-01";

  private final Arm arm;
  private final Operations operations;
  private final ArmObjects plain;

  VaultObjects(Arm arm) {
    this.arm = arm;
    this.operations = new Operations(arm);
    this.plain = ArmObjects.of(arm, Foundation.VAULT);
  }

  @Override
  public Reading read(ArmId id) {
    return plain.read(id);
  }

  @Override
  public Progress create(Write.Create write) {
    var subscription = ArmId.of(write.desired().id()).subscription();
    var outcome = arm.get("/subscriptions/" + subscription, SUBSCRIPTIONS);
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    var tenant = Json.text(answer.body(), "tenantId");
    return plain.create(
        write,
        body -> {
          Json.put(body, "properties.tenantId", JsonNodeFactory.instance.textNode(tenant));
          Json.put(body, "properties.accessPolicies", JsonNodeFactory.instance.arrayNode());
        });
  }

  @Override
  public Progress update(Write.Update write) {
    return plain.update(write);
  }

  @Override
  public Progress delete(Write.Delete write) {
    if (!write.purge()) {
      return plain.delete(write);
    }
    var id = ArmId.of(write.live().id());
    var region = write.live().field("location") instanceof Value.Text(var text) ? text : "";
    var pending =
        Pending.of(Pending.Kind.DELETE_THEN_PURGE, Foundation.VAULT.name(), id.id()).noting(region);
    var outcome = arm.delete(id.path(), Foundation.VAULT.version(), "");
    return Arm.notFound(outcome)
        ? finish(pending)
        : operations.sent(outcome, pending, _ -> finish(pending));
  }

  @Override
  public Progress release(Write.Release write) {
    return plain.release(write);
  }

  @Override
  public Progress finish(Pending pending) {
    return switch (pending.kind()) {
      case DELETE_THEN_PURGE -> purge(pending);
      case PUT, DELETE, PURGE, KEYS -> plain.finish(pending);
    };
  }

  private Progress purge(Pending pending) {
    var id = pending.armId();
    var path =
        "/subscriptions/"
            + id.subscription()
            + "/providers/Microsoft.KeyVault/locations/"
            + pending.note()
            + "/deletedVaults/"
            + id.name()
            + "/purge";
    var outcome = arm.post(path, Foundation.VAULT.version(), Json.object());
    var next = Pending.of(Pending.Kind.PURGE, Foundation.VAULT.name(), id.id());
    return Arm.notFound(outcome)
        ? new Progress.Gone()
        : operations.sent(outcome, next, _ -> new Progress.Gone());
  }
}
