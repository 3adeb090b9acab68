/// What can be done with objects: read, create, update, delete, release, and asking again.
///
/// The one law: a write begins with a read, so that it carries what others put into the object and
/// stops when the object is not what the plan saw. One class serves every type; a type that does
/// not fit has a small class of its own. Called by [dev.drydock.azure.AzureProvider].
@NullMarked
package dev.drydock.azure.write;

import org.jspecify.annotations.NullMarked;
