/// Who asks, and what roles let them do: for service accounts only, since whoever bears the
/// cluster's own token is its administrator.
///
/// The one law: nothing is kept; a token tells its account, and the bindings of this moment tell
/// what the account may do. The API server asks before it answers; pods are given such tokens.
@NullMarked
package dev.drydock.sim.kubernetes.access;

import org.jspecify.annotations.NullMarked;
