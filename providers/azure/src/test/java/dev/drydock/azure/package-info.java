/// Tests of the Azure provider against a tiny Resource Manager in memory.
///
/// The one law: the fake answers in shapes that the OpenAPI documents show and knows no rules; what
/// needs rules is tested against the simulator in `providers/contract`.
@NullMarked
package dev.drydock.azure;

import org.jspecify.annotations.NullMarked;
