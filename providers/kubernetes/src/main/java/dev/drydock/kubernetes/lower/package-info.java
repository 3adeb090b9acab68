/// Lowering: from a cluster resource to the objects that should exist in the cluster.
///
/// The one law: pure. Identities and edges are known here and never depend on what is live.
@NullMarked
package dev.drydock.kubernetes.lower;

import org.jspecify.annotations.NullMarked;
