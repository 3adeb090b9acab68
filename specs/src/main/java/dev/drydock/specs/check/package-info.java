/// The checker: from a document to a spec.
///
/// The one law: all faults of text, words, values and rules come out of one run, thrown once, at
/// its end. Steps: gather the blocks of all files, find cycles, give variables their values,
/// convert each resource to its schema with every default, run the rules, work out the outputs.
/// Lowering reads the [dev.drydock.specs.model.Spec] that comes out.
@NullMarked
package dev.drydock.specs.check;

import org.jspecify.annotations.NullMarked;
