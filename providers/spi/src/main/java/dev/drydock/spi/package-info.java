/// What a provider implements: [Provider], its writes, its progress and its faults.
///
/// The one law: a provider makes single exchanges. It never waits, never retries and never decides
/// an order; [Progress] and [ProviderFault] say what happened, and the executor decides what next.
@NullMarked
package dev.drydock.spi;

import org.jspecify.annotations.NullMarked;
