/// The examples, each as a test: what it plans, and that applying it ends.
///
/// The one law: a directory of `examples/` that nobody runs does not exist. Its plan from an empty
/// world is `plan.golden.txt`; `-Dgolden.update=true` writes it anew, and the diff is read by a
/// person.
@NullMarked
package dev.drydock.trials.example;

import org.jspecify.annotations.NullMarked;
