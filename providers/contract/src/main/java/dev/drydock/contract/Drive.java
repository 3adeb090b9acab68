package dev.drydock.contract;

import dev.drydock.spi.Observation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Drives a provider as the executor does, in a few lines: waits, asks again, tries again.
public final class Drive {
  /// The stack that the samples belong to.
  public static final String STACK = "contract";

  /// More rounds than this and something goes in circles.
  private static final int ROUNDS_MAX = 500;

  private final Subject subject;
  private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  public Drive(Subject subject) {
    this.subject = subject;
  }

  /// Make what a sample needs, then nothing more.
  public Drive prepare(Sample sample) {
    sample.needs().forEach(this::create);
    subject.tap().clear();
    return this;
  }

  /// Make an object and return it as the provider says it is.
  public LiveObject create(DesiredObject desired) {
    return done(new Write.Create(desired, mark(desired, Mark.NONE)));
  }

  public LiveObject update(DesiredObject desired, LiveObject live) {
    return done(new Write.Update(desired, live, mark(desired, live.mark())));
  }

  private LiveObject done(Write write) {
    var progress = run(write);
    return switch (progress) {
      case Progress.Done(var live) -> live;
      case Progress.Gone _, Progress.Waiting _, Progress.Failed _ ->
          throw new AssertionError("Not done: " + progress);
    };
  }

  /// Run a write to its end; a fault that may pass is met with patience.
  public Progress run(Write write) {
    var progress = subject.provider().start(write);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      switch (progress) {
        case Progress.Waiting(var duration, var handle, _) -> {
          subject.advance(duration);
          progress = subject.provider().resume(handle);
        }
        case Progress.Failed(ProviderFault.Conflict _) ->
            progress = again(write, Duration.ofSeconds(20));
        case Progress.Failed(ProviderFault.Throttled(_, var after)) ->
            progress = again(write, after);
        case Progress.Done _, Progress.Gone _, Progress.Failed _ -> {
          return progress;
        }
      }
    }
    throw new AssertionError("A write never ends: " + progress);
  }

  private Progress again(Write write, Duration wait) {
    subject.advance(wait);
    return subject.provider().start(write);
  }

  /// Read an object that is there.
  public LiveObject read(DesiredObject desired) {
    return find(desired).orElseThrow(() -> new AssertionError(desired.address() + " is not there"));
  }

  public Optional<LiveObject> find(DesiredObject desired) {
    return switch (subject.provider().read(desired.id(), desired.type())) {
      case Reading.Present(var live) -> Optional.of(live);
      case Reading.Absent _ -> Optional.empty();
      case Reading.Failed(var fault) -> throw new AssertionError("Unreadable: " + fault);
    };
  }

  /// Return what observation sees when `desired` is all that the spec wants.
  public List<LiveObject> observe(Sample sample, List<DesiredObject> desired) {
    return switch (subject.provider().observe(new Scope(sample.spec(), desired))) {
      case Observation.Observed(var objects) -> objects;
      case Observation.Failed(var fault) -> throw new AssertionError("Unseen: " + fault);
    };
  }

  /// Return the mark that the engine would write.
  public Mark.Owned mark(DesiredObject desired, Mark before) {
    var secrets = before instanceof Mark.Owned owned ? owned.secrets() : "";
    return new Mark.Owned(
        STACK,
        desired.address(),
        Assertions.encode(desired),
        Secrets.encode(desired, secrets, chance));
  }
}
