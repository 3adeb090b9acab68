package dev.drydock.core.execute;

import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Provider;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step under way: read, compare, write, and ask until it is done. Each answer leads to the
/// next submission or to the end; nothing here waits.
final class Attempt {
  private static final Duration POLL_MIN = Duration.ofSeconds(1);
  private static final Duration PATIENCE_MIN = Duration.ofMinutes(30);
  private static final int PATIENCE_FACTOR = 6;

  private final Run run;
  private final Step step;
  private final Provider provider;
  private final int ticket;
  private final Instant began;
  private Patience.Tally tally = Patience.Tally.NONE;
  private Duration polled = Duration.ZERO;
  private Optional<DesiredObject> desired = Optional.empty();
  private Optional<Handle> handle = Optional.empty();

  /// Whether a write of this step may have been done although nobody said so.
  private boolean uncertain;

  /// Whether the handle is that of a write of an earlier run, which may have wanted something else.
  private boolean pickingUp;

  Attempt(Run run, Step step, Provider provider, int ticket) {
    this.run = run;
    this.step = step;
    this.provider = provider;
    this.ticket = ticket;
    this.began = run.now();
  }

  Step step() {
    return step;
  }

  int ticket() {
    return ticket;
  }

  /// Return what the service can be asked by about what is under way.
  Optional<Handle> handle() {
    return handle;
  }

  Instant began() {
    return began;
  }

  void begin() {
    switch (step.work()) {
      case Work.Writing writing -> {
        var resolved = run.known().resolve(writing.desired());
        var wrong = unfit(writing.desired(), resolved);
        if (wrong.isPresent()) {
          run.failed(this, Refusals.otherType(step, wrong.get()));
          return;
        }
        desired = Optional.of(resolved);
      }
      case Work.Delete _, Work.Release _ -> {}
    }
    run.open(step.id()).ifPresentOrElse(this::pickUp, () -> read(run.now()));
  }

  /// Ask for what an earlier run began. However that ended, the object is then read afresh.
  private void pickUp(Handle open) {
    pickingUp = true;
    uncertain = true;
    handle = Optional.of(open);
    run.tell(new Event.PickedUp(step, run.now(), open));
    resume(run.now());
  }

  void take(Answer answer) {
    switch (answer) {
      case Answer.Read(_, var reading) -> seen(reading);
      case Answer.Advanced(_, var progress) -> advanced(progress);
      case Answer.Observed _, Answer.Recalled _, Answer.Abandoned _ ->
          throw new IllegalStateException("Nobody asked for this. This is a bug in Drydock.");
    }
  }

  private void seen(Reading reading) {
    switch (reading) {
      case Reading.Present(var live) -> present(live);
      case Reading.Absent _ -> absent();
      case Reading.Failed(var fault) -> again(fault, this::read);
    }
  }

  private void present(LiveObject live) {
    var moved = Precheck.moved(step, live, run.known().written(step.id()), run.stack());
    if (moved.isEmpty() || isPartToMake()) {
      write(live);
    } else if ((uncertain || mayBeDone(live)) && isAsDesired(live)) {
      // It has moved to where the plan wants it: what an earlier run began has ended. It may have
      // died before the mark was written.
      if (Comparing.markDiffers(resolved(), live, Ignored.NONE)) {
        write(live);
      } else {
        run.done(this, Optional.of(live));
      }
    } else if (uncertain && step.work() instanceof Work.Create && live.ownedBy(run.stack())) {
      write(live);
    } else if (Precheck.settled(step, live, run.known().written(step.id()), run.stack())) {
      write(live);
    } else if (isContent()) {
      run.done(this, Optional.of(live));
    } else {
      run.failed(this, Refusals.moved(step, moved));
    }
  }

  private void absent() {
    switch (step.work()) {
      case Work.Create _ -> write(new Write.Create(resolved(), mark(Mark.NONE)));
      case Work.Update _, Work.Adopt _, Work.Drain _ ->
          run.failed(this, Refusals.moved(step, List.of("is gone")));
      case Work.Delete _, Work.Release _ -> run.done(this, Optional.empty());
    }
  }

  private void write(LiveObject live) {
    write(
        switch (step.work()) {
          case Work.Writing _ -> new Write.Update(resolved(), live, mark(live.mark()));
          case Work.Delete(_, _, var purge) -> new Write.Delete(live, purge);
          case Work.Release _ -> new Write.Release(live);
        });
  }

  private void write(Write write) {
    handle = Optional.empty();
    run.submit(run.now(), () -> new Answer.Advanced(ticket, provider.start(write)));
  }

  private void advanced(Progress progress) {
    if (pickingUp && isOver(progress)) {
      pickingUp = false;
      handle = Optional.empty();
      read(run.now());
      return;
    }
    switch (progress) {
      case Progress.Done(var live) -> run.done(this, Optional.of(live));
      case Progress.Gone _ -> gone();
      case Progress.Waiting waiting -> await(waiting);
      case Progress.Failed(var fault) -> failed(fault);
    }
  }

  /// Whether nothing more can be learned by asking for what an earlier run began. A handle that is
  /// no longer known is rejected.
  private static boolean isOver(Progress progress) {
    return switch (progress) {
      case Progress.Done _, Progress.Gone _ -> true;
      case Progress.Waiting _ -> false;
      case Progress.Failed(var fault) ->
          switch (fault) {
            case ProviderFault.Rejected _, ProviderFault.Conflict _, ProviderFault.Denied _ -> true;
            case ProviderFault.OutcomeUnknown _ -> true;
            case ProviderFault.Throttled _, ProviderFault.Unavailable _ -> false;
          };
    };
  }

  private void gone() {
    switch (step.work()) {
      case Work.Writing _ -> run.failed(this, Refusals.moved(step, List.of("is gone")));
      case Work.Delete _, Work.Release _ -> run.done(this, Optional.empty());
    }
  }

  private void await(Progress.Waiting waiting) {
    var wait = waiting.duration().compareTo(POLL_MIN) < 0 ? POLL_MIN : waiting.duration();
    handle = Optional.of(waiting.handle());
    tally = tally.wentWell();
    polled = polled.plus(wait);
    if (polled.compareTo(patience()) > 0) {
      run.failed(this, Refusals.stuck(step, polled, waiting.handle()));
      return;
    }
    var until = run.now().plus(wait);
    run.tell(new Event.Waiting(step, run.now(), waiting.note(), until, waiting.handle()));
    resume(until);
  }

  /// Answer a fault of a write, or of asking how far it has come. What the service works on is
  /// asked again; everything else begins anew with a read, because the wait gave others time.
  private void failed(ProviderFault fault) {
    switch (fault) {
      case ProviderFault.Throttled _, ProviderFault.Unavailable _ -> again(fault, this::goOn);
      case ProviderFault.OutcomeUnknown _ -> {
        uncertain = true;
        again(fault, this::goOn);
      }
      case ProviderFault.Conflict _ -> {
        uncertain |= handle.isPresent();
        handle = Optional.empty();
        again(fault, this::read);
      }
      case ProviderFault.Denied _, ProviderFault.Rejected _ -> again(fault, this::read);
    }
  }

  private void goOn(Instant when) {
    if (handle.isPresent()) {
      resume(when);
    } else {
      read(when);
    }
  }

  private void again(ProviderFault fault, Resumption resumption) {
    var wait = run.doors().patience().wait(fault, tally);
    if (wait.isEmpty()) {
      run.failed(this, Refusals.fault(step, fault, tally));
      return;
    }
    tally = tally.plus(wait.get());
    var until = run.now().plus(wait.get());
    run.tell(new Event.Retried(step, run.now(), fault, until));
    resumption.at(until);
  }

  /// What to do when a wait is over.
  private interface Resumption {
    void at(Instant when);
  }

  private void read(Instant when) {
    run.submit(when, () -> new Answer.Read(ticket, provider.read(step.id(), step.type())));
  }

  private void resume(Instant when) {
    var asked = handle.orElseThrow();
    run.submit(when, () -> new Answer.Advanced(ticket, provider.resume(asked)));
  }

  private Mark.Owned mark(Mark before) {
    var secrets = before instanceof Mark.Owned owned ? owned.secrets() : "";
    return new Mark.Owned(
        run.stack(),
        step.address(),
        Assertions.encode(resolved()),
        Secrets.encode(resolved(), secrets, run.doors().chance()));
  }

  private DesiredObject resolved() {
    return desired.orElseThrow(
        () -> new IllegalStateException(step + " desires nothing. This is a bug in Drydock."));
  }

  private boolean isAsDesired(LiveObject live) {
    return desired.filter(one -> Precheck.isAsDesired(one, live, run.stack())).isPresent();
  }

  /// Whether an earlier run may have done the step: what is taken over is ours since then.
  private boolean mayBeDone(LiveObject live) {
    return step.work() instanceof Work.Update
        || (step.work() instanceof Work.Adopt && live.ownedBy(run.stack()));
  }

  /// Whether the object shares its host's body, and so is there as soon as its host is.
  private boolean isPartToMake() {
    return step.work() instanceof Work.Create && !step.body().equals(step.id());
  }

  private boolean isContent() {
    return step.work() instanceof Work.Create && resolved().present() == Present.SAME;
  }

  /// Return how long the service may work: far longer than usual, but not for ever.
  private Duration patience() {
    var longest = step.type().typical().multipliedBy(PATIENCE_FACTOR);
    return longest.compareTo(PATIENCE_MIN) > 0 ? longest : PATIENCE_MIN;
  }

  /// Return the first field whose value did not become what the plan said it would.
  private static Optional<String> unfit(DesiredObject planned, DesiredObject resolved) {
    return planned.type().fields().stream()
        .filter(field -> !fits(planned.field(field.path()), resolved.field(field.path())))
        .map(Field::label)
        .findFirst();
  }

  private static boolean fits(Value planned, Value resolved) {
    return resolved.isKnown() && (planned.isKnown() || Types.fit(planned.type(), resolved));
  }
}
