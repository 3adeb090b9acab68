/// Functions that calculate.
///
/// The one law: numbers are exact, except where Terraform itself goes through floating point and no
/// exact answer exists. Called through [dev.drydock.specs.eval.function.Functions].
@NullMarked
package dev.drydock.specs.eval.function.number;

import org.jspecify.annotations.NullMarked;
