/// Types of objects, as Resource Manager keeps them: routes, rules, life cycles, operations.
///
/// The one law: what a type is stands in its [dev.drydock.sim.azure.type.Shape] and
/// [dev.drydock.sim.azure.type.TypeRules]; how requests about it are answered is the same for all
/// and stands here. The packages of the resource providers hand their types in.
@NullMarked
package dev.drydock.sim.azure.type;

import org.jspecify.annotations.NullMarked;
