package dev.drydock.app;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.Handle;
import dev.drydock.spi.History;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/// A provider with fewer writes under way than it could stand.
record Bounded(Provider provider, int most) implements Provider {
  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public int concurrency() {
    return Math.min(most, provider.concurrency());
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return provider.lower(resource, spec);
  }

  @Override
  public Observation observe(Scope scope) {
    return provider.observe(scope);
  }

  @Override
  public History history(List<LiveObject> objects, Instant since) {
    return provider.history(objects, since);
  }

  @Override
  public SortedSet<String> self() {
    return provider.self();
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return provider.read(id, type);
  }

  @Override
  public Progress start(Write write) {
    return provider.start(write);
  }

  @Override
  public Progress resume(Handle handle) {
    return provider.resume(handle);
  }
}
