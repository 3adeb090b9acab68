package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Mark;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Online endpoints. Their body takes keys only when it is new (`mfe.json`: `x-ms-mutability`
/// create); later keys are set by an action of their own, before the rest.
final class EndpointObjects implements Verbs {
  private static final String PRIMARY = "properties.keys.primaryKey";
  private static final String SECONDARY = "properties.keys.secondaryKey";

  private final EndpointCredentials credentials;
  private final ArmObjects plain;

  EndpointObjects(Arm arm) {
    this.credentials = new EndpointCredentials(arm);
    this.plain = ArmObjects.of(arm, MachineLearning.ENDPOINT);
  }

  @Override
  public Reading read(ArmId id) {
    return plain.read(id);
  }

  @Override
  public Progress create(Write.Create write) {
    return plain.create(write);
  }

  @Override
  public Progress update(Write.Update write) {
    return newKeys(write).orElseGet(() -> plain.update(withoutKeys(write)));
  }

  private static Write.Update withoutKeys(Write.Update write) {
    var fields = new LinkedHashMap<>(write.desired().fields());
    fields.remove(PRIMARY);
    fields.remove(SECONDARY);
    return new Write.Update(write.desired().with(fields), write.live(), write.mark());
  }

  /// Set the keys that differ, one exchange each; nothing when all are as asked.
  private Optional<Progress> newKeys(Write.Update write) {
    var desired = write.desired();
    boolean given = !desired.field(PRIMARY).isNull() || !desired.field(SECONDARY).isNull();
    if (!given || secrets(write.live().mark()).equals(write.mark().secrets())) {
      return Optional.empty();
    }
    return switch (credentials.keys(ArmId.of(desired.id()))) {
      case Asked.Told<Keys>(var keys) ->
          set(write, EndpointAccess.Key.PRIMARY, desired.field(PRIMARY), keys)
              .or(() -> set(write, EndpointAccess.Key.SECONDARY, desired.field(SECONDARY), keys));
      case Asked.NoEndpoint<Keys> _ -> Optional.of(new Progress.Gone());
      case Asked.Refused<Keys>(var fault) -> Optional.of(new Progress.Failed(fault));
    };
  }

  private static String secrets(Mark mark) {
    return switch (mark) {
      case Mark.None _ -> "";
      case Mark.Owned owned -> owned.secrets();
    };
  }

  private Optional<Progress> set(
      Write.Update write, EndpointAccess.Key which, Value wanted, Keys current) {
    var text = Json.of(wanted).asText();
    if (wanted.isNull() || text.equals(current.of(which))) {
      return Optional.empty();
    }
    var progress = credentials.set(ArmId.of(write.desired().id()), which, text);
    // Done at once: the other key and the rest may follow in the same go.
    return progress instanceof Progress.Gone ? Optional.empty() : Optional.of(progress);
  }

  @Override
  public Progress delete(Write.Delete write) {
    return plain.delete(write);
  }

  @Override
  public Progress release(Write.Release write) {
    return plain.release(write);
  }

  @Override
  public Progress finish(Pending pending) {
    return plain.finish(pending);
  }

  /// Put a deployment's body right: of the scale settings only those of its kind may be there.
  static void tidyDeployment(ObjectNode body) {
    var scale = "properties.scaleSettings";
    if (Json.text(body, scale + ".scaleType").equalsIgnoreCase("Default")) {
      Json.put(body, scale, Json.object().put("scaleType", "Default"));
    } else if (!Json.text(body, scale).isEmpty() || Json.at(body, scale).isPresent()) {
      Json.remove(body, "sku.capacity");
    }
  }
}
