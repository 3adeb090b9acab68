/// The objects of one cluster, kept in the world's store.
///
/// The one law: an object's resourceVersion is the revision at which its row was written, and
/// nobody changes a stored tree. Parsed trees and what is found by owner or by node are copies,
/// thrown away when the world undoes a transaction. The API server writes; controllers are told.
@NullMarked
package dev.drydock.sim.kubernetes.store;

import org.jspecify.annotations.NullMarked;
