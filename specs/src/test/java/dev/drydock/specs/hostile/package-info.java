/// Texts that mean harm: broken anywhere, deep, long, or growing when they are worked out.
///
/// The one law: whatever a text holds, readers and checker answer with diagnostics whose places lie
/// in it, with bounded work and memory, and touch nothing outside of the spec's directory.
@NullMarked
package dev.drydock.specs.hostile;

import org.jspecify.annotations.NullMarked;
