package dev.drydock.core.saved;

import java.util.List;

/// How a step of a saved plan stands to what is live now.
sealed interface Standing {
  /// It is still to be done: the object is as the plan saw it.
  record Open() implements Standing {}

  /// It is so already.
  record Done() implements Standing {}

  /// The object looks the same before and after, or says nothing of it.
  ///
  /// @param touched whether the object was written since
  record Either(boolean touched) implements Standing {}

  /// The object is neither as it was nor as it should become.
  ///
  /// @param what in the user's words, a clause each
  record Moved(List<String> what) implements Standing {
    public Moved {
      what = List.copyOf(what);
    }
  }
}
