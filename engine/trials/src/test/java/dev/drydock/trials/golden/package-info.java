/// Golden plans: every action and every flag, by the real command line on a simulated world.
///
/// The one law: a directory of `golden/` is one behaviour; its `steps.txt` says what happens, its
/// `output.golden.txt` what people see and its `plan.golden.json` what programs do.
/// `-Dgolden.update=true` writes both anew, and the diff is read by a person.
@NullMarked
package dev.drydock.trials.golden;

import org.jspecify.annotations.NullMarked;
