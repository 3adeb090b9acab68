/// The simulated Entra ID: issues tokens and tells whose they are.
///
/// The one law: a token is signed with a key drawn from the world's seed and lives by the world's
/// time, so a world that is opened again still honours what it issued. The services behind ask
/// [Tokens]; nobody else reads a token.
@NullMarked
package dev.drydock.sim.azure.entra;

import org.jspecify.annotations.NullMarked;
