/// What `drydock doctor` looks at before anything is applied.
///
/// The one law: a check only looks, and names no secret: of a credential it says where it is from.
@NullMarked
package dev.drydock.app.doctor;

import org.jspecify.annotations.NullMarked;
