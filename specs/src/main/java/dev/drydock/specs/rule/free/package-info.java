/// Rules about `azure_object` and `kubernetes_object`: what every object has, whatever its type.
///
/// The one law: what only the service knows of a type is left to the service.
@NullMarked
package dev.drydock.specs.rule.free;

import org.jspecify.annotations.NullMarked;
