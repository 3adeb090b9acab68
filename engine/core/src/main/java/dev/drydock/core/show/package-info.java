/// What is live of a spec, for `drydock show`.
///
/// The one law: it looks and never judges; what would have to be done is the planner's to say, what
/// was changed outside is drift's. The engine makes it, render writes it.
@NullMarked
package dev.drydock.core.show;

import org.jspecify.annotations.NullMarked;
