/// What the API server knows of single kinds: how they are read, defaulted, admitted and checked.
///
/// The one law: a function of the object and what is stored, without effects. What the upstream
/// documents say comes from the schema; what they leave out (defaults, cross-field rules) is
/// written here, as the server of Kubernetes 1.34 was seen to do it. The API server calls, in the
/// order: read, default, own, admit, prepare, check, store.
@NullMarked
package dev.drydock.sim.kubernetes.kinds;

import org.jspecify.annotations.NullMarked;
