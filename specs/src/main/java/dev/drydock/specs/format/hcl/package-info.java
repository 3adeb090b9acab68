/// The canonical form of HCL, which is that of `terraform fmt` wherever it has an opinion.
///
/// The one law: tokens stay. White space between them is laid anew, labels get their quotes, and an
/// interpolation that is a whole value loses them; all else, comments first of all, is as written.
/// The steps: [Rewriting] changes tokens, [Lines] cuts them into lines, [Spacing], [Indentation]
/// and [Alignment] say how much space stands before each.
@NullMarked
package dev.drydock.specs.format.hcl;

import org.jspecify.annotations.NullMarked;
