/// Functions that divide networks and count hosts.
///
/// The one law: addresses are numbers of 32 or 128 bits, and nothing is looked up. Called through
/// [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.network;

import org.jspecify.annotations.NullMarked;
