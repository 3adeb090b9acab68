/// Who changed an object of a cluster, as its `metadata.managedFields` tell.
///
/// The one law: nobody is blamed for a field that Drydock still holds as well. What the status
/// subresource wrote is the controllers' report and no change.
@NullMarked
package dev.drydock.kubernetes.trace;

import org.jspecify.annotations.NullMarked;
