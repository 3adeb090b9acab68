/// The API server: URLs, verbs, bodies and answers.
///
/// The one law: a request is answered from the store at a frozen instant, and a refused one has
/// written nothing. Controllers write through the same [Writes] and [Deletions] as clients do, so
/// that owners, versions and checks are the same for all. Answers leave as wire responses.
@NullMarked
package dev.drydock.sim.kubernetes.api;

import org.jspecify.annotations.NullMarked;
