package dev.drydock.azure.write;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.arm.Shape;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.Clusters;
import dev.drydock.azure.types.Foundation;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Sends each request to the class that knows the object's type.
public final class AzureObjects {
  private final Operations operations;
  private static final String STATE = "properties.provisioningState";

  private final Map<String, Verbs> verbs = new HashMap<>();
  private final FreeObjects free;

  public AzureObjects(
      Arm arm, AzureHttp http, Sdk sdk, AzureEndpoints endpoints, InstantSource time) {
    this.operations = new Operations(arm);
    this.free = new FreeObjects(arm);
    for (var type : Types.all()) {
      verbs.put(type.name(), ArmObjects.of(arm, type));
    }
    put(Foundation.GROUP, new GroupObjects(arm, sdk));
    put(Foundation.VAULT, new VaultObjects(arm));
    put(
        Foundation.WORKSPACE,
        ArmObjects.of(arm, Foundation.WORKSPACE).deleting("", "forceToPurge=true"));
    put(Clusters.AKS, ArmObjects.of(arm, Clusters.AKS, new ClusterWriter(sdk)));
    put(Clusters.POOLS, ArmObjects.of(arm, Clusters.POOLS, new PoolWriter(sdk)));
    put(Clusters.EXTENSION, new ExtensionObjects(arm, sdk));
    var detach = "underlyingResourceAction=Detach";
    put(Clusters.COMPUTE, ArmObjects.of(arm, Clusters.COMPUTE).deleting(detach, detach));
    put(MachineLearning.ENDPOINT, new EndpointObjects(arm));
    put(MachineLearning.TRAFFIC, new TrafficObjects(arm));
    put(
        MachineLearning.DEPLOYMENT,
        ArmObjects.of(arm, MachineLearning.DEPLOYMENT).tidying(EndpointObjects::tidyDeployment));
    var store = new Store(arm, http, endpoints, time);
    put(MachineLearning.CODE, new CodeObjects(arm, store));
    put(Blobs.FILE, new BlobObjects(arm, store));
  }

  private void put(ArmType type, Verbs special) {
    verbs.put(type.name(), special);
  }

  private Verbs verbs(ObjectType type) {
    return type.isFree() ? free.of(type) : verbs(type.name());
  }

  private Verbs verbs(String type) {
    var known = verbs.get(type);
    if (known == null) {
      throw new IllegalArgumentException(
          "Azure has no type " + type + " here. This is a bug in Drydock.");
    }
    return known;
  }

  /// Read an object that is to be written. One that the service is still at work on cannot be: an
  /// earlier run, or somebody else, began something that has to end first.
  public Reading read(ObjectId id, ObjectType type) {
    return switch (verbs(type).read(ArmId.of(id))) {
      case Reading.Present(var live) when Shape.isUnderWay(live.field(STATE)) ->
          new Reading.Failed(new ProviderFault.Conflict(id + " is still being worked on."));
      case Reading reading -> reading;
    };
  }

  /// Start a write; what it fails with holds none of its secrets.
  public Progress start(Write write) {
    return switch (write) {
      case Write.Create create ->
          Redaction.of(create.desired()).hidden(verbs(create.desired().type()).create(create));
      case Write.Update update ->
          Redaction.of(update.desired()).hidden(verbs(update.desired().type()).update(update));
      case Write.Delete delete -> verbs(delete.live().type()).delete(delete);
      case Write.Release release -> verbs(release.live().type()).release(release);
    };
  }

  public Progress resume(Handle handle) {
    var pending = Pending.of(handle);
    var known = FreeObjects.isFree(pending.type()) ? free.named(pending) : verbs(pending.type());
    return operations.ask(pending, _ -> known.finish(pending));
  }
}
