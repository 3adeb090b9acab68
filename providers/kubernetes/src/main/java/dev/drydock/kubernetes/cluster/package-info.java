/// Clusters as they are: observed by lists, read, written by server-side apply.
///
/// The one law: every write is one exchange that can be sent again. What fabric8 throws becomes a
/// [dev.drydock.spi.ProviderFault] in [Faults] and nowhere else.
@NullMarked
package dev.drydock.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
