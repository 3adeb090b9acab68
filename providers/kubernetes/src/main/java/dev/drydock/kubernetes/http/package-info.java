/// fabric8's HTTP abstraction over Drydock's network door.
///
/// The one law: one call is one exchange. Nothing here retries, refreshes, redirects or upgrades.
@NullMarked
package dev.drydock.kubernetes.http;

import org.jspecify.annotations.NullMarked;
