/// Rules of how an endpoint's requests are split between its versions.
///
/// The one law: shares, the default and the roles of one endpoint are looked at together. Called by
/// the checker.
@NullMarked
package dev.drydock.specs.rule.traffic;

import org.jspecify.annotations.NullMarked;
