/// The network door: one exchange out, one reply back.
///
/// The one law: a transport sends what it is given once. Base address, trust, sockets or an
/// in-process simulator lie behind it; no provider can tell which.
@NullMarked
package dev.drydock.spi.transport;

import org.jspecify.annotations.NullMarked;
