/// Keys and tokens of endpoints: made, kept in Secrets, signed with.
///
/// The one law: nothing here prints, logs or stores a secret. Callers write what is made into the
/// endpoint's Secret, and nowhere else.
@NullMarked
package dev.drydock.kubernetes.access;

import org.jspecify.annotations.NullMarked;
