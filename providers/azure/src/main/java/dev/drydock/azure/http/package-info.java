/// The way out: azure-core's pipeline over our `Transport`, and what comes back as values.
///
/// The one law: one call is one exchange, over https, and only to the addresses that the provider
/// was given; a token never goes elsewhere. Called by everything in this module; answers end as
/// [dev.drydock.azure.http.Outcome].
@NullMarked
package dev.drydock.azure.http;

import org.jspecify.annotations.NullMarked;
