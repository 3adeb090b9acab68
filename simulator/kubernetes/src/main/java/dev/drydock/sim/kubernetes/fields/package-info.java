/// Who owns which field: server-side apply and the bookkeeping of every other write.
///
/// The one law: ownership is computed from what was there, what is wanted and the type, never
/// remembered beside the object; `metadata.managedFields` is all there is. Follows the published
/// behaviour of structured-merge-diff (Kubernetes documentation, "Server-Side Apply"). The API
/// server calls; the object leaves with its managedFields.
@NullMarked
package dev.drydock.sim.kubernetes.fields;

import org.jspecify.annotations.NullMarked;
