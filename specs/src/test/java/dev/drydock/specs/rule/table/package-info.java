/// The table of rules, clause by clause.
///
/// The one law: each clause has a spec that breaks it and a neighbour that just does not, or says
/// that only the live cloud knows. `site/rules.md` is written from here.
@NullMarked
package dev.drydock.specs.rule.table;

import org.jspecify.annotations.NullMarked;
