/// The machinery of Resource Manager that every resource type shares.
///
/// The one law: nothing here knows a type. Routes are data, resources are JSON rows keyed by their
/// lower-case id, long-running operations are stages that events of the world move on as the table
/// of behaviour says. A type brings its facts and rules as [TypeRules]. A handler checks everything
/// before it writes anything, because a refusal does not undo what was written.
@NullMarked
package dev.drydock.sim.azure.arm;

import org.jspecify.annotations.NullMarked;
