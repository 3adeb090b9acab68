/// Key vaults, and those that were deleted and can still come back.
///
/// The one law: a vault's name is its host, so it is unique in the whole world, and stays taken
/// while a deleted vault of that name has not been purged.
@NullMarked
package dev.drydock.sim.azure.vault;

import org.jspecify.annotations.NullMarked;
