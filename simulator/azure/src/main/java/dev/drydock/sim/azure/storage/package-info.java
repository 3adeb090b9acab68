/// Storage accounts and, behind their own hosts, the blobs in them.
///
/// The one law: an account's name is its host, so it is unique in the whole world, and its blobs go
/// with it.
@NullMarked
package dev.drydock.sim.azure.storage;

import org.jspecify.annotations.NullMarked;
