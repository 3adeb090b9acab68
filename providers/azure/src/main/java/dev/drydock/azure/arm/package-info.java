/// Resource Manager, generically: ids, types as data, bodies and fields, marks, faults, lists.
///
/// The one law: a field's path is its place in the JSON body, so one class builds every body and
/// one class reads every object; what a type needs beyond that has a class of its own in
/// `dev.drydock.azure.write`. Types are declared in `dev.drydock.azure.types`; what is read here
/// goes to the engine as [dev.drydock.spi.object.LiveObject].
@NullMarked
package dev.drydock.azure.arm;

import org.jspecify.annotations.NullMarked;
