/// Who may score: anybody, whoever bears a key, whoever bears a token.
///
/// The one law: what is secret is compared in constant time, kept as a digest, and never shown.
/// Called by the proxy for each request; made anew when secrets change.
@NullMarked
package dev.drydock.sim.router.auth;

import org.jspecify.annotations.NullMarked;
