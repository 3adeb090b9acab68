/// Tells clients what the API looks like, as OpenAPI v3 documents: one per group and version.
///
/// The one law: documents are made from the same types and resources that the server itself reads
/// objects by, so that they cannot promise what it does not do. They hold no prose. A document's
/// hash is in its URL, and a changed document has another URL. The API server asks.
@NullMarked
package dev.drydock.sim.kubernetes.openapi;

import org.jspecify.annotations.NullMarked;
