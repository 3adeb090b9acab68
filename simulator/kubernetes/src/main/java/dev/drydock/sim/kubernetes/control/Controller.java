package dev.drydock.sim.kubernetes.control;

import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.store.ObjectTable;

/// One of the cluster's control loops.
public interface Controller {
  /// Return the name under which work wakes it.
  String name();

  /// Look at a write and say what is to be looked at again.
  void changed(ObjectTable.Change change);

  /// Bring what is named one step towards what is wanted.
  ///
  /// @throws Refusal when the API server refuses; what then changes wakes the controller again
  void reconcile(String name) throws Refusal;
}
