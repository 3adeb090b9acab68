/// How objects look in the tables that `kubectl get` prints.
///
/// The one law: which columns a resource has is data, in `columns.txt` or in the definition of a
/// custom resource; only what takes more than a path is computed here. Ages are told by the world's
/// clock. Reads ask for tables; nothing here is stored.
@NullMarked
package dev.drydock.sim.kubernetes.print;

import org.jspecify.annotations.NullMarked;
