/// Facts of the outside world that rules need offline: VM sizes, Kubernetes versions.
///
/// The one law: a fact is data with a source, extracted into a table beside this package; a test
/// makes the table again and compares. Only rules read it. Facts age: what a table does not know
/// may still exist.
@NullMarked
package dev.drydock.specs.fact;

import org.jspecify.annotations.NullMarked;
