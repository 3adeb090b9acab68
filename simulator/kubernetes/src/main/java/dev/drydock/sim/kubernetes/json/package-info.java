/// JSON as Kubernetes reads and writes it: trees, YAML, quantities, label and field selectors.
///
/// The one law: trees that came out of the store are shared and never changed; whoever wants to
/// change one copies it first. Everything above builds on this package; it knows no kind.
@NullMarked
package dev.drydock.sim.kubernetes.json;

import org.jspecify.annotations.NullMarked;
