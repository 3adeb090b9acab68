/// Resource Manager's front: who asks, whether there is budget, which route is meant, and how
/// refusals and pages look.
///
/// The one law: nothing here knows a type. Routes are data; what answers them stands in
/// `sim.azure.type` and in the packages of the resource providers. A handler checks everything
/// before it writes anything, because a refusal does not undo what was written.
@NullMarked
package dev.drydock.sim.azure.arm;

import org.jspecify.annotations.NullMarked;
