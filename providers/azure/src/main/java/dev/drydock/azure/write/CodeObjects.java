package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;

/// Code versions. They name the folder of their files by the storage account's own address, which
/// only the datastore tells, and only once there is a workspace.
final class CodeObjects implements Verbs {
  private final Arm arm;
  private final ArmObjects plain;
  private final Store store;

  CodeObjects(Arm arm, Store store) {
    this.arm = arm;
    this.plain = ArmObjects.of(arm, MachineLearning.CODE);
    this.store = store;
  }

  @Override
  public Reading read(ArmId id) {
    return plain.read(id);
  }

  @Override
  public Progress create(Write.Create write) {
    return switch (store.place(folder(write))) {
      case Store.Place.Nowhere(var outcome) -> new Progress.Failed(arm.faults().ofRead(outcome));
      case Store.Place.At(var address) ->
          plain.create(
              write,
              body ->
                  Json.put(
                      body,
                      "properties.codeUri",
                      JsonNodeFactory.instance.textNode(address.toString())));
    };
  }

  private static ArmId folder(Write.Create write) {
    var desired = write.desired();
    if (desired.arguments().get("folder") instanceof Value.Text(var folder)) {
      // A code version lies two levels under its workspace.
      var workspace = ArmId.of(desired.id()).parent().parent();
      return workspace.child("datastores", Blobs.DATASTORE).with(folder);
    }
    throw new IllegalStateException("Code names no folder. This is a bug in Drydock.");
  }

  @Override
  public Progress update(Write.Update write) {
    return plain.update(write);
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
}
