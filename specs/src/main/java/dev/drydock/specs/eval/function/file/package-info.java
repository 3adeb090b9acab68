/// Functions that read files, and where they may.
///
/// The one law: nothing outside of the spec's directory is read, whatever a path or a link says,
/// and nothing without a bound. The evaluator is given a [Directory]; module by module another one.
@NullMarked
package dev.drydock.specs.eval.function.file;

import org.jspecify.annotations.NullMarked;
