package dev.drydock.azure;

import com.azure.core.credential.TokenCredential;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.transport.Transport;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Answers for Azure. Lowering is pure; everything else is single exchanges over the transport.
public final class AzureProvider implements Provider, ClusterAccess {
  /// @param credential asked for a token per scope, synchronously, on the calling thread
  /// @param chance makes the client request ids
  public AzureProvider(
      Transport transport,
      TokenCredential credential,
      InstantSource time,
      RandomGenerator chance,
      AzureEndpoints endpoints) {}

  @Override
  public String name() {
    return "azure";
  }

  @Override
  public int concurrency() {
    return 20;
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return List.of();
  }

  @Override
  public Observation observe(Scope scope) {
    return new Observation.Observed(List.of());
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return new Reading.Absent();
  }

  @Override
  public Progress start(Write write) {
    return new Progress.Gone();
  }

  @Override
  public Progress resume(Handle handle) {
    return new Progress.Gone();
  }

  @Override
  public Access access(ObjectId cluster) {
    return new Access.NoCluster();
  }
}
