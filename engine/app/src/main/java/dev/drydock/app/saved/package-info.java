/// Plan files on a disk, and what binds them to a spec and a world.
///
/// The one law: a plan file finds its spec and its world by itself, wherever both were carried
/// together. The commands call it; what stands in the file is core's.
@NullMarked
package dev.drydock.app.saved;

import org.jspecify.annotations.NullMarked;
