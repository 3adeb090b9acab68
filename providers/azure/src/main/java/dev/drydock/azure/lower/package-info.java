/// Lowering: from a checked resource to the objects that should exist in Azure.
///
/// The one law: nothing is asked of anybody; names and ids follow from the spec alone, so that a
/// plan knows every identity. Only here are the kinds known. Called by
/// [dev.drydock.azure.AzureProvider]; the objects go to observation and planning.
@NullMarked
package dev.drydock.azure.lower;

import org.jspecify.annotations.NullMarked;
