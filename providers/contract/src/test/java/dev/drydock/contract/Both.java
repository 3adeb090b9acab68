package dev.drydock.contract;

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
import java.util.stream.Stream;

/// A provider under test, beside another one that makes what the first one's objects need.
record Both(Provider tested, Provider other) implements Provider {
  private Provider of(String name) {
    return tested.name().equals(name) ? tested : other;
  }

  @Override
  public String name() {
    return tested.name();
  }

  @Override
  public int concurrency() {
    return tested.concurrency();
  }

  @Override
  public List<DesiredObject> lower(Resource resource, Spec spec) {
    return Stream.concat(
            tested.lower(resource, spec).stream(), other.lower(resource, spec).stream())
        .toList();
  }

  /// Only the tested one looks: what the other made is no concern of the contract.
  @Override
  public Observation observe(Scope scope) {
    return tested.observe(scope);
  }

  @Override
  public History history(List<LiveObject> objects, Instant since) {
    return tested.history(objects, since);
  }

  @Override
  public SortedSet<String> self() {
    return tested.self();
  }

  @Override
  public Reading read(ObjectId id, ObjectType type) {
    return of(type.provider()).read(id, type);
  }

  @Override
  public Progress start(Write write) {
    return of(switch (write) {
          case Write.Create create -> create.desired().type().provider();
          case Write.Update update -> update.desired().type().provider();
          case Write.Delete delete -> delete.live().type().provider();
          case Write.Release release -> release.live().type().provider();
        })
        .start(write);
  }

  @Override
  public Progress resume(Handle handle) {
    return of(handle.provider()).resume(handle);
  }
}
