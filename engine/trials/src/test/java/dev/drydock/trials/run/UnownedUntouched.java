package dev.drydock.trials.run;

/// What is not ours is, byte for byte, what its owners made of it, and Drydock never wrote to it.
final class UnownedUntouched implements Checker {
  @Override
  public void check(Course course) {
    for (var act : course.acts()) {
      for (var heard : act.heard()) {
        if (heard.writes() && Neighbours.isForeign(heard.path())) {
          throw new AssertionError("Not ours: " + heard);
        }
      }
    }
    var before = course.neighbours().seen();
    var after = course.neighbours().everything();
    if (before.isEmpty() || !before.equals(after)) {
      throw new AssertionError("The neighbours' things were " + before + " and are " + after);
    }
  }
}
