package dev.drydock.core.plan;

import java.util.List;

/// How many objects a plan adds, changes, destroys, forgets and takes over; a replaced object is
/// added and destroyed, one that is taken over and differs is changed too.
public record Summary(int add, int change, int destroy, int forget, int imported) {
  private static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

  static Summary of(List<Change> changes) {
    return changes.stream().map(Summary::of).reduce(NOTHING, Summary::plus);
  }

  private static Summary of(Change change) {
    return switch (change) {
      case Change.Create _ -> new Summary(1, 0, 0, 0, 0);
      case Change.Update _ -> new Summary(0, 1, 0, 0, 0);
      case Change.Adopt adopt -> new Summary(0, adopt.fields().isEmpty() ? 0 : 1, 0, 0, 1);
      case Change.Replace _ -> new Summary(1, 0, 1, 0, 0);
      case Change.Delete _, Change.DeleteWith _ -> new Summary(0, 0, 1, 0, 0);
      case Change.Forget _ -> new Summary(0, 0, 0, 1, 0);
      case Change.NoOp _ -> NOTHING;
    };
  }

  private Summary plus(Summary other) {
    return new Summary(
        add + other.add,
        change + other.change,
        destroy + other.destroy,
        forget + other.forget,
        imported + other.imported);
  }
}
