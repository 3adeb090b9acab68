/// Load: many requests of one kind, and what came of them per version.
///
/// The one law: what is measured is what a caller sees. Nothing is sent twice, nothing is left out:
/// a request without an answer counts as one, and in an open loop latency begins when a request was
/// due, not when a thread was free to send it.
@NullMarked
package dev.drydock.app.load;

import org.jspecify.annotations.NullMarked;
