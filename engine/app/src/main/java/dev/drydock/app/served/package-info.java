/// The simulator as a server: starting one, and finding one that somebody else started.
///
/// The one law: whatever keeps a server from being used is a diagnostic with the way out; nothing
/// else is thrown.
@NullMarked
package dev.drydock.app.served;

import org.jspecify.annotations.NullMarked;
