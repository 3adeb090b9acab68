/// The types of ARM object that Drydock makes, as data: paths, users' words, comparisons.
///
/// The one law: what is said here once is all that the generic classes need; nothing here sends or
/// decides. Sources: azure-rest-api-specs at the api-version that each type names. Lowering fills
/// the paths, `dev.drydock.azure.write` moves them.
@NullMarked
package dev.drydock.azure.types;

import org.jspecify.annotations.NullMarked;
