/// Saved plans: a plan as one document that can be looked at, kept, and applied once.
///
/// The one law: a document holds no secret, and is applied only to the world that it was made
/// against, while everything that it rests on is still so. [PlanFile] writes and reads; [Restoring]
/// puts the secrets back; [Preflight] compares with what is live.
@NullMarked
package dev.drydock.core.saved;

import org.jspecify.annotations.NullMarked;
