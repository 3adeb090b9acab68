/// The official conformance suite of HCL2: a decoder command that its harness can drive, and a
/// driver of our own for machines without Go.
///
/// The one law: whatever the suite checks, it checks on the reader and the evaluator that users
/// have; only what a decoder adds to them lives here.
@NullMarked
package dev.drydock.specs.suite;

import org.jspecify.annotations.NullMarked;
