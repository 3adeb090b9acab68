/// Both providers, held to the contract in the simulated world.
///
/// The one law: the only place where a provider and the simulator meet in one class path; neither
/// is bent to the other. Where they disagree, the vendor's document decides.
@NullMarked
package dev.drydock.contract;

import org.jspecify.annotations.NullMarked;
