/// What Kubernetes' types and resources look like: which fields, which lists merge by which keys.
///
/// The one law: whatever the upstream documents say is extracted from them by a generator of the
/// test tree into `kubernetes.json`; nothing of it is kept by hand. Custom resources bring their
/// own schemas at run time and become the same types.
@NullMarked
package dev.drydock.sim.kubernetes.schema;

import org.jspecify.annotations.NullMarked;
