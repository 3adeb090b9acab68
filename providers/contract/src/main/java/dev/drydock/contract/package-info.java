/// The contract that every provider keeps, as tests: interfaces of default methods, one behaviour
/// each.
///
/// The one law: a test knows the interfaces of `providers/spi` and nothing of a vendor. A provider
/// passes by implementing the interfaces over its [dev.drydock.contract.Subject], a fresh world per
/// test; what it sends goes through a [dev.drydock.contract.Tap], which counts.
@NullMarked
package dev.drydock.contract;

import org.jspecify.annotations.NullMarked;
