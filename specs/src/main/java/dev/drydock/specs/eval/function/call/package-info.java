/// What a function is: the types it takes, what it gives, and how its arguments are read.
///
/// The one law: a function is pure and sees arguments that were converted, and are neither unknown
/// nor marked; the groups beside this package list functions as data, the evaluator calls them.
@NullMarked
package dev.drydock.specs.eval.function.call;

import org.jspecify.annotations.NullMarked;
