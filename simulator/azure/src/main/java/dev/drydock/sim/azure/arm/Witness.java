package dev.drydock.sim.azure.arm;

import dev.drydock.sim.wire.Response;

/// Sees what callers do, and what comes of it.
public interface Witness {
  /// See the answer to a call that found its route, whatever it was.
  void answered(Call call, Route route, Response response);

  /// See the end of an operation.
  ///
  /// @param correlation of the call that began it
  /// @param status in the word of the operation's own status
  void ended(String correlation, String status);
}
