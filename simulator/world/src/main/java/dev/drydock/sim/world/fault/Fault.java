package dev.drydock.sim.world.fault;

/// One way in which a service misbehaves.
public sealed interface Fault {
  /// Return the word by which a profile names it.
  String word();

  /// Something goes wrong with one request or its answer.
  sealed interface OfAnswer extends Fault {
    /// Whether the service does what was asked all the same.
    default boolean done() {
      return false;
    }
  }

  /// Something goes wrong with what a service works on after it has answered.
  sealed interface OfOperation extends Fault {}

  /// Too many requests (429), with a Retry-After.
  record Throttled(Span retryAfter) implements OfAnswer {
    @Override
    public String word() {
      return "throttled";
    }
  }

  /// The object is busy (409).
  record Conflict() implements OfAnswer {
    @Override
    public String word() {
      return "conflict";
    }
  }

  /// The condition of the request does not hold (412).
  record Precondition() implements OfAnswer {
    @Override
    public String word() {
      return "precondition";
    }
  }

  /// The service breaks (5xx), before or after it did what was asked.
  record Broken(int status, boolean done) implements OfAnswer {
    public Broken {
      if (status < 500 || status > 599) {
        throw new IllegalArgumentException("The status of a service that breaks is 500 to 599.");
      }
    }

    @Override
    public String word() {
      return done ? "broken_after" : "broken_before";
    }
  }

  /// The connection ends without an answer, before or after the service did what was asked.
  record Dropped(boolean done) implements OfAnswer {
    @Override
    public String word() {
      return done ? "dropped_after" : "dropped_before";
    }
  }

  /// An operation takes several times as long.
  record Slow(int times) implements OfOperation {
    public Slow {
      if (times < 1 || times > 1000) {
        throw new IllegalArgumentException("A slow operation takes 1 to 1000 times as long.");
      }
    }

    @Override
    public String word() {
      return "slow_operation";
    }
  }

  /// An operation stands still before it goes on, or until the profile is taken away.
  record Stuck(Span pause) implements OfOperation {
    @Override
    public String word() {
      return "stuck_operation";
    }
  }

  /// An operation fails.
  record Failed(String code, String message) implements OfOperation {
    @Override
    public String word() {
      return "failed_operation";
    }
  }

  /// A list tells what was, some time ago.
  record Stale(Span age) implements Fault {
    @Override
    public String word() {
      return "stale_list";
    }
  }

  /// Somebody else edits an object, now and then.
  record Edited(Span every) implements Fault {
    @Override
    public String word() {
      return "outside_edit";
    }
  }
}
