/// Specs as data that a test can make, change and print in both languages.
///
/// The one law: nothing here knows a kind or a rule. A [WrittenSpec] is blocks as a user would
/// write them, right or wrong; what they mean is the checker's to say. `arbitrary` makes them,
/// tests write them to a directory and read them back as any user's.
@NullMarked
package dev.drydock.testkit.spec;

import org.jspecify.annotations.NullMarked;
